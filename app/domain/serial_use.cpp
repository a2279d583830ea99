#include "app/domain/serial_use.h"

namespace jcic::domain {

Result<void> may_retrieve(const SerialOrigin& origin, const InstitutionCode& institution, Way way, UtcTime now) {
    const auto letter = [](Way w) { return std::string(1, static_cast<char>(w)); };
    if (institution != origin.institution) return fail(FaultCode::rule_se_3, "serial");
    if (way != origin.way)
        return fail(FaultCode::rule_se_4, "serial", {{"obtained", letter(origin.way)}, {"used", letter(way)}});
    if (now >= origin.deadline) return fail(FaultCode::rule_se_2, "serial");
    return {};
}

}  // namespace jcic::domain
