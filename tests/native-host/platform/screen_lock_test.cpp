// Against real buses.
#include "platform/screen_lock.h"

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <memory>

#include "platform/streams.h"
#include "support/fake_logind.h"
#include "support/private_bus.h"

namespace forepost::platform {
namespace {

using testing::FakeLogind;
using testing::PrivateBus;
using namespace std::chrono_literals;

constexpr const char* kSaver = "/org/gnome/ScreenSaver";
constexpr const char* kChanged = "org.gnome.ScreenSaver.ActiveChanged";

class ScreenLockTest : public ::testing::Test {
 protected:
  ScreenLockTest() { lock_->Watch(); }

  // Is there something within that time?
  bool Comes(std::chrono::milliseconds patience) {
    return WaitToRead(lock_->descriptor(), patience) && lock_->Happened();
  }
  // Until the watch has begun, which nothing else shows.
  bool ComesAfter(const std::function<void()>& emit) {
    for (int i = 0; i < 300; ++i) {
      emit();
      if (Comes(100ms)) {
        return true;
      }
    }
    return false;
  }
  // What was sent while it began has all arrived.
  void Settle() {
    while (Comes(300ms)) {
    }
  }

  PrivateBus session_;
  PrivateBus system_{PrivateBus::kSystem};
  FakeLogind logind_{system_.address()};
  std::unique_ptr<ScreenLock> lock_ = MakeScreenLock();
};

TEST_F(ScreenLockTest, ScreenSaversOfTheSession) {
  EXPECT_FALSE(lock_->Happened());
  for (const char* desktop : {"freedesktop", "gnome", "cinnamon", "mate", "xfce"}) {
    const std::string name = std::string("org.") + desktop + ".ScreenSaver.ActiveChanged";
    EXPECT_TRUE(ComesAfter([&] { session_.Emit("/anything", name, {"boolean:true"}); })) << name;
    Settle();
  }
  EXPECT_FALSE(lock_->Happened()) << "it is told once";
}

TEST_F(ScreenLockTest, WhatIsNoLockIsPassedOver) {
  ASSERT_TRUE(ComesAfter([&] { session_.Emit(kSaver, kChanged, {"boolean:true"}); }));
  Settle();
  session_.Emit(kSaver, kChanged, {"boolean:false"});
  session_.Emit(kSaver, kChanged, {"string:true"});
  session_.Emit(kSaver, kChanged);
  session_.Emit(kSaver, "org.gnome.ScreenSaver.WakeUpScreen", {"boolean:true"});
  EXPECT_FALSE(Comes(300ms));
  session_.Emit(kSaver, kChanged, {"boolean:true"});
  EXPECT_TRUE(Comes(10s));
}

TEST_F(ScreenLockTest, LogindsSessionsOfThisUserAndSleep) {
  ASSERT_TRUE(ComesAfter([&] { logind_.Lock(FakeLogind::kOurs); }));
  Settle();
  logind_.Lock(FakeLogind::kTheirs);
  logind_.SetLockedHint(FakeLogind::kTheirs, true);
  logind_.SetLockedHint(FakeLogind::kOurs, false);
  logind_.PrepareForSleep(false);
  EXPECT_FALSE(Comes(300ms));
  logind_.SetLockedHint(FakeLogind::kOurs, true);
  EXPECT_TRUE(Comes(10s));
  logind_.PrepareForSleep(true);
  EXPECT_TRUE(Comes(10s));
  // Any program may send a signal on the system's bus.
  system_.Emit("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep",
               {"boolean:true"});
  EXPECT_FALSE(Comes(300ms));
}

TEST(ScreenLock, WithoutABusNothingHappensAndItEnds) {
  const PrivateBus session;
  const PrivateBus system(PrivateBus::kSystem);
  setenv(PrivateBus::kSession, "unix:path=/nowhere/bus", 1);
  setenv(PrivateBus::kSystem, "unix:path=/nowhere/bus", 1);
  const auto lock = MakeScreenLock();
  EXPECT_FALSE(lock->Happened()) << "before it watches";
  lock->Watch();
  lock->Watch();
  EXPECT_FALSE(WaitToRead(lock->descriptor(), 200ms));
}

TEST(ScreenLock, ABusThatGoesAwayIsNoFault) {
  const auto lock = MakeScreenLock();
  {
    const PrivateBus session;
    const PrivateBus system(PrivateBus::kSystem);
    lock->Watch();
    for (int i = 0; i < 300 && !WaitToRead(lock->descriptor(), 100ms); ++i) {
      session.Emit(kSaver, kChanged, {"boolean:true"});
    }
    ASSERT_TRUE(lock->Happened());
  }
  EXPECT_FALSE(WaitToRead(lock->descriptor(), 300ms));
}

}  // namespace
}  // namespace forepost::platform
