// Against a real GNOME Keyring.
#include "platform/key_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "platform/descriptor.h"
#include "support/private_keyring.h"
#include "support/temp_folder.h"

namespace forepost::platform {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using testing::PrivateKeyring;

const std::string kName = "00112233445566778899aabbccddeeff";
const std::string kKey(64, 'a');

// What is found; "" when there is none.
std::string Found(const std::string& name) {
  const auto secret = TheKeyStore().Find(name);
  EXPECT_TRUE(secret) << ToString(secret.error());
  return secret && *secret ? **secret : "";
}

std::string FindError(KeyStore& store = TheKeyStore()) {
  const auto secret = store.Find(kName);
  EXPECT_FALSE(secret);
  return secret ? "" : ToString(secret.error());
}

TEST(KeyStore, KeepsFindsReplacesAndForgets) {
  const PrivateKeyring keyring;
  EXPECT_EQ(Found(kName), "") << "none of this name";
  ASSERT_TRUE(TheKeyStore().Keep(kName, kKey));
  EXPECT_EQ(Found(kName), kKey);
  const std::string other(64, 'b');
  ASSERT_TRUE(TheKeyStore().Keep(kName, other));
  EXPECT_EQ(Found(kName), other);
  ASSERT_TRUE(TheKeyStore().Forget(kName));
  EXPECT_EQ(Found(kName), "") << "the replaced one is gone as well";
  EXPECT_TRUE(TheKeyStore().Forget(kName)) << "there is nothing left to forget";
}

TEST(KeyStore, NamesAreApart) {
  const PrivateKeyring keyring;
  const std::string other_name(32, '7');
  ASSERT_TRUE(TheKeyStore().Keep(kName, kKey));
  ASSERT_TRUE(TheKeyStore().Keep(other_name, "another"));
  EXPECT_EQ(Found(kName), kKey);
  EXPECT_EQ(Found(other_name), "another");
  ASSERT_TRUE(TheKeyStore().Forget(kName));
  EXPECT_EQ(Found(kName), "");
  EXPECT_EQ(Found(other_name), "another");
}

TEST(KeyStore, WhatWasKeptIsThereAfterTheNextLogin) {
  PrivateKeyring keyring;
  ASSERT_TRUE(TheKeyStore().Keep(kName, kKey));
  keyring.StopDaemon();
  EXPECT_THAT(FindError(), AllOf(HasSubstr("no key store runs in this session"),
                                 HasSubstr("log in to the desktop session")));
  EXPECT_FALSE(TheKeyStore().Keep(kName, kKey));
  EXPECT_FALSE(TheKeyStore().Forget(kName));
  keyring.StartDaemon();
  EXPECT_EQ(Found(kName), kKey);
}

TEST(KeyStore, ALockedKeyringThatNobodyUnlocksIsAnError) {
  PrivateKeyring keyring;
  ASSERT_TRUE(TheKeyStore().Keep(kName, kKey));
  keyring.Lock();
  EXPECT_THAT(FindError(),
              AllOf(HasSubstr("the key store was not unlocked"), HasSubstr("use a passphrase")));
  EXPECT_EQ(Found("ff"), "") << "a name that nobody has needs no unlocking";
  EXPECT_FALSE(TheKeyStore().Forget(kName));
  const auto kept = TheKeyStore().Keep(kName, "another");
  ASSERT_FALSE(kept);
  EXPECT_THAT(ToString(kept.error()), HasSubstr("the key store was not unlocked"));
  EXPECT_THAT(ToString(kept.error()), ::testing::Not(HasSubstr("another")));
}

TEST(KeyStore, WithoutASessionBusItSaysSo) {
  const testing::TempFolder temp;
  ASSERT_EQ(setenv("DBUS_SESSION_BUS_ADDRESS",
                   ("unix:path=" + (temp.path() / "none").string()).c_str(), 1),
            0);
  EXPECT_THAT(FindError(), AllOf(HasSubstr("there is no session bus"),
                                 HasSubstr("log in to the desktop session, or use a passphrase")));
  unsetenv("DBUS_SESSION_BUS_ADDRESS");
}

// A bus that takes the connection and never says a word.
TEST(KeyStore, PatienceEnds) {
  const testing::TempFolder temp;
  const std::string path = (temp.path() / "mute").string();
  const Descriptor listener(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(bind(listener.number(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ASSERT_EQ(listen(listener.number(), 5), 0);
  ASSERT_EQ(setenv("DBUS_SESSION_BUS_ADDRESS", ("unix:path=" + path).c_str(), 1), 0);
  const auto store = MakeKeyStore(std::chrono::milliseconds(100));
  EXPECT_THAT(FindError(*store), HasSubstr("did not answer within 1 seconds"));
  unsetenv("DBUS_SESSION_BUS_ADDRESS");
}

}  // namespace
}  // namespace forepost::platform
