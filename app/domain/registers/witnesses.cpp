// 日誌見證登記簿: whose signature under the ledger's seals the branch believes. Who signs remembers how far a ledger
// came; so a whole folder that was put back is found. A key that comes with the signature would prove nothing, and one
// that the hub names is its administrator's word: two of the branch enter it. What takes signatures in:
// app/desk/rooms/trusted_witnesses.cpp.
#include "app/domain/registers/witnesses.h"

#include "app/base/bytes.h"
#include "app/domain/events/witness_names.h"
#include "app/domain/registers/hosts.h"

namespace jcic::domain::registers {
namespace of_witnesses {
namespace {

constexpr std::string_view in_use = "trusted";
constexpr std::array states = believed::states({in_use, JCIC_WORD("registers", "採信中")});
constexpr std::array from_in_use{in_use};

constexpr std::string_view name_field = "witness-name";
constexpr std::array entered{asked(name_field, JCIC_WORD("registers", "見證名稱")),
                             asked(field::witness_key, JCIC_WORD("registers", "見證公鑰（整行）")), remark};

constexpr std::size_t digits_of_id = 8;
constexpr std::size_t size_of_key = 33;     ///< its kind, and the key
constexpr std::uint8_t kind_of_key = 0x04;  ///< of a witness, as c2sp.org/tlog-cosignature numbers it

/// "<name>+<id>+<base64>". Whether the id is the key's own is asked where it is used, which knows digests.
bool is_key_of(std::string_view name, std::string_view text) {
    if (!text.starts_with(std::string(name) + "+")) return false;
    text.remove_prefix(name.size() + 1);
    const auto id = text.substr(0, digits_of_id);
    if (hex_as_typed(id) != id || id.size() != digits_of_id || text.substr(digits_of_id, 1) != "+") return false;
    const auto key = from_base64(text.substr(digits_of_id + 1));
    return key && key->size() == size_of_key && key->front() == kind_of_key;
}

Result<void> as_init_prints_it(const StepInput& taking) {
    const auto& name = taking.values.at(std::string(name_field));
    if (name.find_first_of(" +") == std::string::npos &&
        is_key_of(name, taking.values.at(std::string(field::witness_key))))
        return {};
    return wrong(field::witness_key, "witness-key",
                 JCIC_WORD("registers", "應為 jcic-desk-witness init 印出的整行，以見證名稱開頭。"));
}

constexpr std::array steps =
    believed::steps(from_in_use, {action::witness_trusted, JCIC_WORD("registers", "登記日誌見證"), entered,
                                  as_init_prints_it, "witness.withdrawn", "witness.erased"});
constexpr std::array columns{Column{name_field}, Column{field::witness_key}, Column{"until"}, below(Column{"remark"})};

}  // namespace
}  // namespace of_witnesses

std::vector<TrustedWitness> trusted_witnesses(const Rows& rows) {
    std::vector<TrustedWitness> out;
    for (const auto& [id, row] : rows.of(witnesses))
        if (row.state == of_witnesses::in_use) out.push_back({row.value(field::witness_key), id});
    return out;
}

constinit const Register witnesses{"witnesses",
                                   JCIC_WORD("registers", "日誌見證登記簿"),
                                   "R-LO-1",
                                   "witness:",
                                   "",
                                   everybody,
                                   of_witnesses::states,
                                   of_witnesses::steps,
                                   of_witnesses::columns,
                                   believed::dues};

}  // namespace jcic::domain::registers
