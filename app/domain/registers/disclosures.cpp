// 資料提供登記簿: what leaves the branch for somebody whom the law or an inspection entitles to it (R-PA-7, R-LO-7): to
// whom, by which letter, and which copy of which record. Two persons sign. A query that is named was submitted here; a
// copy or file that is named is there, and is of that query's record.
#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_disclosures {
namespace {

constexpr std::string_view given_away = "given";
constexpr std::string_view lent = "lent";
constexpr std::string_view returned = "returned";
constexpr std::array states{State{given_away, JCIC_WORD("registers", "已提供"), true},
                            State{lent, JCIC_WORD("registers", "正本借調中")},
                            State{returned, JCIC_WORD("registers", "正本已收回"), true}, mistaken_state, erased_state};
constexpr std::array from_lent{lent};
constexpr std::array from_any{given_away, lent, returned};
constexpr std::array from_over{given_away, returned, mistaken};

constexpr std::array receivers{events::Choice{"court", JCIC_WORD("registers", "法院")},
                               events::Choice{"prosecutor", JCIC_WORD("registers", "檢察機關")},
                               events::Choice{"police", JCIC_WORD("registers", "司法警察或調查機關")},
                               events::Choice{"fsc", JCIC_WORD("registers", "金管會")},
                               events::Choice{"agency", JCIC_WORD("registers", "資料主管機關或聯徵中心")},
                               events::Choice{"audit", JCIC_WORD("registers", "總行稽核單位")},
                               events::Choice{"accountant", JCIC_WORD("registers", "會計師")},
                               events::Choice{"other", JCIC_WORD("registers", "其他")}};
constexpr std::array manners{events::Choice{"copy", JCIC_WORD("registers", "影本")},
                             events::Choice{"file", JCIC_WORD("registers", "加密檔案")},
                             events::Choice{"read", JCIC_WORD("registers", "當場閱覽")}};

constexpr auto to = chosen(field::to, JCIC_WORD("registers", "受提供機關"), receivers);
constexpr auto letter = asked(field::letter, JCIC_WORD("registers", "來函字號"), events::Kind::reference);
constexpr auto dated = asked(field::dated, JCIC_WORD("registers", "來函日期"), events::Kind::day);
constexpr auto what = personal("what", JCIC_WORD("registers", "提供之資料"));
constexpr auto query = optional(asked(field::query, JCIC_WORD("registers", "查詢編號")));
constexpr auto item = optional(asked(field::item, JCIC_WORD("registers", "所提供之項目"), events::Kind::item));
constexpr auto number = optional(asked(field::number, JCIC_WORD("registers", "所提供之份號"), events::Kind::number));
constexpr auto on_day = asked("handed", JCIC_WORD("registers", "提供日"), events::Kind::day);
constexpr auto receiver = personal("receiver", JCIC_WORD("registers", "收件人職稱姓名"));
constexpr auto letter_file = attached("letter-file", JCIC_WORD("registers", "來函或收據檔案"));

constexpr std::array entered{
    to,     letter,   dated,       what,
    query,  item,     number,      chosen("manner", JCIC_WORD("registers", "提供方式"), manners),
    on_day, receiver, letter_file, remark};
constexpr std::array lending{to,
                             letter,
                             dated,
                             what,
                             required(query),
                             required(item),
                             required(number),
                             on_day,
                             asked("back-by", JCIC_WORD("registers", "應返還日"), events::Kind::day),
                             receiver,
                             letter_file,
                             remark};
constexpr std::array longer{asked("back-by", JCIC_WORD("registers", "應返還日"), events::Kind::day),
                            personal("why", JCIC_WORD("registers", "展延原因")), remark};
constexpr std::array came_back{asked("came-back", JCIC_WORD("registers", "收回日"), events::Kind::day), remark};

std::string_view said(const Values& values, std::string_view field) {
    const auto found = values.find(field);
    return found == values.end() ? std::string_view() : std::string_view(found->second);
}

/// What is named is there: an item of a query, a copy of an item.
Result<void> is_there(const StepInput& taking) {
    const NamedCopy named{std::string(said(taking.values, field::query)), std::string(said(taking.values, field::item)),
                          std::string(said(taking.values, field::number))};
    if (named.query.empty() && !(named.item.empty() && named.number.empty()))
        return fail(FaultCode::input_missing, "register.disclosures", {{"field", std::string(field::query)}});
    if (named.item.empty() && !named.number.empty())
        return fail(FaultCode::input_missing, "register.disclosures", {{"field", std::string(field::item)}});
    if (named.query.empty() || !taking.not_there) return {};
    JCIC_TRY(const auto wanting, taking.not_there(named));
    return wanting.empty() ? Result<void>() : wrong(wanting, "unknown");
}

Result<void> handed_over(const StepInput& taking) {
    JCIC_CHECK(not_in_future(taking, field::dated));
    JCIC_CHECK(not_in_future(taking, on_day.name));
    JCIC_CHECK(in_order(taking, field::dated, on_day.name));
    return is_there(taking);
}
Result<void> lent_until(const StepInput& taking) {
    JCIC_CHECK(handed_over(taking));
    return in_order(taking, on_day.name, "back-by");
}
Result<void> after_it_was_lent(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, on_day.name, "came-back"));
    return not_in_future(taking, "came-back");
}
Result<void> not_before_it_was_lent(const StepInput& taking) {
    return in_order(taking, on_day.name, "back-by");
}

constexpr std::array who_gives{Duty::unit_head, Duty::supervisor};
constexpr std::string_view returning = "disclosure.returned";
constexpr std::array steps{
    Step{"disclosure.entered",
         JCIC_WORD("registers", "登記提供"),
         {},
         given_away,
         who_gives,
         entered,
         Beside{who_checks},
         handed_over},
    Step{"disclosure.lent",
         JCIC_WORD("registers", "登記正本借調"),
         {},
         lent,
         who_gives,
         lending,
         Beside{who_checks},
         lent_until},
    Step{"disclosure.extended", JCIC_WORD("registers", "登記展延返還日"), from_lent, "", who_gives, longer,
         std::nullopt, not_before_it_was_lent},
    Step{returning, JCIC_WORD("registers", "登記正本收回"), from_lent, returned, who_gives, came_back,
         Beside{who_checks}, after_it_was_lent},
    entered_by_mistake("disclosure.mistaken", from_any, head_only, checkers_of_the_head, nullptr),
    erasing("disclosure.erased", from_over, term_is_over)};
constexpr std::array columns{
    Column{field::to}, below(Column{"receiver"}), Column{field::letter}, below(Column{field::dated}),
    Column{"what"},    Column{field::query},      Column{field::item},   below(Column{field::number}),
    Column{"handed"},  below(Column{"manner"}),   Column{"back-by"},     below(Column{"came-back"})};

std::optional<RocDate> back_by(const Row& row, const DueContext&) {
    return day_in(row, "back-by");
}
constexpr std::array dues{
    settled(returning, Due{JCIC_WORD("registers", "收回借調之正本"), from_lent, who_gives, back_by}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_disclosures

constinit const Register disclosures{"disclosures",
                                     JCIC_WORD("registers", "資料提供登記簿"),
                                     "R-PA-7",
                                     "disclosure:",
                                     "",
                                     readers_of_records,
                                     of_disclosures::states,
                                     of_disclosures::steps,
                                     of_disclosures::columns,
                                     of_disclosures::dues};

}  // namespace jcic::domain::registers
