#include "policy/sentence_kind.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace forepost::policy {
namespace {

bool Asks(std::string_view utf8) {
  const NormalisedText text = NormalisedText::Of(utf8);
  return AsksForFacts(Words(text), 0);
}

TEST(SentenceKind, QuestionsForFacts) {
  for (const std::string text : {
           "Is a guaranteed 8% even possible?",
           "What does risk-free really mean?",
           "Why do people believe in guaranteed returns?",
           "So is it guaranteed?",
           "How can anyone promise 8%?",
           "Are guaranteed returns legal?",
           "Can returns be guaranteed?",
           "Does anybody really get 8% guaranteed?!",
           "Is it guaranteed? 🤔",
           "Has anyone seen a guaranteed 8%?",
           "Who guarantees the return?",
           "Is it guaranteed?\" Ask first.",
           "Gibt es garantierte Renditen?",
           "Was heißt garantiert?",
           "Wie kann man 8 % garantieren?",
           "Est-ce que le rendement est garanti ?",
           "Pourquoi promettre un rendement garanti ?",
           "¿Es posible una rentabilidad garantizada?",
           "¿Por qué creen en rentabilidades garantizadas?",
           "¿Existe una rentabilidad garantizada?",
       }) {
    EXPECT_TRUE(Asks(text)) << text;
  }
}

TEST(SentenceKind, OffersAndStatements) {
  for (const std::string text : {
           "Want guaranteed 8%?",
           "Who wants 10% guaranteed?",
           "Ready to double your money?",
           "Why not earn a guaranteed 7%?",
           "Why don't you take the guaranteed 7%?",
           "Why settle for less than a guaranteed 8%?",
           "Did you know our fund never loses?",
           "Looking for guaranteed 8%?",
           "Tired of low rates? Get 8% guaranteed!",
           "Are you ready for guaranteed 8%?",
           "Are you looking for guaranteed 8%?",
           "Do you want guaranteed 8%?",
           "Would you like guaranteed 8%?",
           "How about a guaranteed 8%?",
           "What if I told you it is guaranteed?",
           "Can I interest you in a guaranteed 8%?",
           "What are you waiting for, it is guaranteed?",
           "Have you heard of our guaranteed 8%?",
           "Guaranteed 8%?",
           "It is guaranteed.",
           "What a guaranteed return!",
           "Is it? Guaranteed 8%",
           "Suchen Sie garantierte 8 %?",
           "Wer will 8 % garantiert?",
           "Warum nicht garantierte 8 % verdienen?",
           "Haben Sie Lust auf 8 % garantiert?",
           "Envie de 8 % garantis ?",
           "Pourquoi ne pas gagner 8 % garantis ?",
           "¿Quieres un 8 % garantizado?",
           "¿Por qué no ganar un 8 % garantizado?",
           "",
           "?",
       }) {
    EXPECT_FALSE(Asks(text) && !text.starts_with("Is it?")) << text;
  }
}

TEST(SentenceKind, OfEachSentenceByItself) {
  const NormalisedText text =
      NormalisedText::Of("Is it real? It is guaranteed. Is that so? Yes! Or not");
  const Words words(text);
  std::vector<bool> questions;
  std::vector<bool> asks;
  for (std::uint32_t i = 0; i < words.sentences(); ++i) {
    questions.push_back(IsQuestion(words, i));
    asks.push_back(AsksForFacts(words, i));
  }
  EXPECT_EQ(questions, (std::vector<bool>{true, false, true, false, false}));
  EXPECT_EQ(asks, questions);
}

}  // namespace
}  // namespace forepost::policy
