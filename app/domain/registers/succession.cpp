#include "app/domain/registers/succession.h"

#include "app/domain/administrators.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_succession {
namespace {

/// As the row has them; none for one that is ended.
std::optional<Term> days_of(const Row& row) {
    if (people.state(row.state).over || row.last_of(action::person_ended) != nullptr) return std::nullopt;
    const auto duties = DutyTerms::parse(row.value("duties"));
    if (!duties) return std::nullopt;
    return administrators_days({*duties, day_in(row, "from"), day_in(row, "until")});
}

}  // namespace
}  // namespace of_succession

Result<void> no_account_handed_over(const StepInput& taking, const DutyTerms& duties) {
    const auto said = taking.values.find(field::deputy);
    const AdministratorChange change{taking.today,
                                     taking.row == nullptr ? std::nullopt : of_succession::days_of(*taking.row),
                                     administrators_days({duties, day_of(taking, "from"), day_of(taking, "until")}),
                                     said == taking.values.end() ? std::string_view() : std::string_view(said->second)};
    for (const auto& [code, other] : taking.rows.of(people)) {
        if (taking.row != nullptr && taking.row->id == code) continue;
        const auto theirs = of_succession::days_of(other);
        if (!theirs || !hands_over(change, *theirs)) continue;
        return wrong(
            field::deputy, "administrator",
            JCIC_WORD(
                "registers",
                "帳號不得交接：請先訂現任者之授權迄日，最遲為接任者起日當日；二人並存而非接任者，於本步驟註明。"));
    }
    return {};
}

}  // namespace jcic::domain::registers
