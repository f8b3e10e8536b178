#include "policy/entities_medicines.h"

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

TEST(Medicines, AreFoundByStemOrName) {
  ExpectEntities(
      Entity::kMedicine,
      {
          {"Risankizumab and Nirsevimab", {"risankizumab", "nirsevimab"}},
          {"semaglutide's effect", {"semaglutide's"}},
          {"Ask for Ozempic, not aspirin", {"ozempic", "aspirin"}},
          {"LISINOPRIL 10 mg", {"lisinopril"}},
          {"atorvastatin, ibuprofen; omeprazole", {"atorvastatin", "ibuprofen", "omeprazole"}},
          {"Ipratropium spray", {"ipratropium"}},
      });
  ExpectNoEntities(Entity::kMedicine,
                   {"in April", "the thermostat", "mab", "a statin", "concept and accept",
                    "magazine", "routine machine", "petrol", "equine clinic", "patrol",
                    "control the protocol", "reservoir", "captain", "peptide", "harpoon"});
}

}  // namespace
}  // namespace forepost::policy
