// 停止查詢登記簿: who stopped which queries, why and until when, and who lifted it (R-LO-6). The unit head stops alone
// and at once; where the head is absent, a supervisor does, and the head confirms it afterwards. What was stopped is
// queried again after two persons said so, or once the last day is over that was named when it was stopped; who is
// stopped by name is neither of the two.
#include "app/domain/registers/stops.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/events/parts.h"
#include "app/domain/registers/incidents.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_stops {
namespace {

constexpr std::string_view in_force = "in-force";
constexpr std::string_view to_confirm = "to-confirm";
constexpr std::string_view lifted = "lifted";
constexpr std::array states{State{in_force, JCIC_WORD("registers", "停止中")},
                            State{to_confirm, JCIC_WORD("registers", "停止中，待單位主管追認")},
                            State{lifted, JCIC_WORD("registers", "已解除"), true}, mistaken_state, erased_state};
constexpr std::array from_over{lifted, mistaken};
constexpr std::array from_stopping{in_force, to_confirm};
constexpr std::array from_to_confirm{to_confirm};

constexpr std::array causes{events::Choice{"incident", JCIC_WORD("registers", "資料外洩或資安事件")},
                            events::Choice{"abnormal", JCIC_WORD("registers", "查詢異常待查")},
                            events::Choice{"card", JCIC_WORD("registers", "晶片卡或密碼保管異常")},
                            events::Choice{"audit", JCIC_WORD("registers", "查核或改善期間")},
                            events::Choice{"ended", JCIC_WORD("registers", "項目或服務終止")},
                            events::Choice{"other", JCIC_WORD("registers", "其他")}};
constexpr std::array who_imposes{events::Choice{"jcic", JCIC_WORD("registers", "聯徵中心")},
                                 events::Choice{"mof", JCIC_WORD("registers", "財政部財政資訊中心")},
                                 events::Choice{"bli", JCIC_WORD("registers", "勞動部勞工保險局")},
                                 events::Choice{"fsc", JCIC_WORD("registers", "金管會")},
                                 events::Choice{"other", JCIC_WORD("registers", "其他機關或總行")}};

// Scope: neither, the whole unit; one or both, that item, that person, that item by that person.
constexpr auto item = optional(asked("item", JCIC_WORD("registers", "限於項目"), events::Kind::item));
constexpr auto person =
    optional(events::told_of(asked("person", JCIC_WORD("registers", "限於查詢人員"), events::Kind::person)));
constexpr auto until = optional(asked("until", JCIC_WORD("registers", "停止迄日"), events::Kind::day));
constexpr auto cause = chosen("cause", JCIC_WORD("registers", "停止原因"), causes);
constexpr auto why = personal("why", JCIC_WORD("registers", "停止事由"));
/// Closed only after what was stopped because of it is lifted.
constexpr auto incident = optional(asked(incident_field, JCIC_WORD("registers", "所據事件編號"), events::Kind::number));
constexpr std::array ordered{cause, why, item, person, until, incident, remark};
constexpr std::array ordered_in_absence{cause, why, item, person, until, incident, stands_in, remark};
constexpr std::array imposed{chosen("by", JCIC_WORD("registers", "來函機關"), who_imposes),
                             asked("letter", JCIC_WORD("registers", "來函字號"), events::Kind::reference),
                             asked("dated", JCIC_WORD("registers", "來函日期"), events::Kind::day),
                             asked("from", JCIC_WORD("registers", "停止起日"), events::Kind::day),
                             cause,
                             why,
                             item,
                             person,
                             until,
                             incident,
                             attached("letter-file", JCIC_WORD("registers", "函文檔案")),
                             remark};
constexpr std::array lifting{
    personal("lifted-why", JCIC_WORD("registers", "解除事由")),
    optional(asked("lifting-letter", JCIC_WORD("registers", "同意恢復之來函字號"), events::Kind::reference)),
    attached("lifting-file", JCIC_WORD("registers", "同意恢復之函文檔案")), remark};

Result<void> may_begin(const StepInput& taking) {
    const auto last = day_of(taking.values, "until");
    if (last && *last < taking.today) return wrong("until", "over");
    return names_an_incident(taking);
}
Result<void> imposed_by_a_letter(const StepInput& taking) {
    JCIC_CHECK(not_in_future(taking, "dated"));
    JCIC_CHECK(in_order(taking, "from", "until"));
    return may_begin(taking);  // one that is over stops nothing
}

/// What others imposed, they lift: by a letter of theirs, or by the last day that theirs had.
Result<void> may_be_lifted(const StepInput& taking) {
    const auto letter = taking.values.find("lifting-letter");
    const bool agreed = letter != taking.values.end() && !letter->second.empty();
    const auto last = day_in(*taking.row, "until");
    if (agreed || taking.row->value("by").empty() || (last && *last < taking.today)) return {};
    return fail(FaultCode::input_missing, "register.stops", {{"field", "lifting-letter"}});
}

/// Nobody lifts, or consents to the lifting of, their own.
constexpr std::array never_who_is_stopped{person.name};
constexpr Step lifting_by_two() {
    Step step{stop_lifted, JCIC_WORD("registers", "解除停止"), from_stopping, lifted, head_only,
              lifting,     Beside{checkers_of_the_head},       may_be_lifted};
    step.never_by = never_who_is_stopped;
    return step;
}
/// What nobody stopped, or stopped otherwise, needs no letter that lets it go on: the right one is entered first.
constexpr Step never_stopped() {
    auto step = entered_by_mistake("stop.mistaken", from_stopping, head_only, checkers_of_the_head, nullptr);
    step.never_by = never_who_is_stopped;
    return step;
}

/// At once, too: what the rules want at once does not wait for whoever is away.
constexpr Step stopping_in_absence() {
    Step step{stop_ordered_in_absence,
              JCIC_WORD("registers", "單位主管不在，代行停止查詢"),
              {},
              to_confirm,
              supervisors_only,
              ordered_in_absence,
              std::nullopt,
              may_begin};
    step.gives = who_stands_in;
    return step;
}
constexpr std::string_view confirmed_step = "stop.confirmed";

constexpr std::array who_enters{Duty::unit_head, Duty::supervisor};
constexpr std::array steps{
    Step{stop_ordered,
         JCIC_WORD("registers", "立即停止查詢"),
         {},
         in_force,
         head_only,
         ordered,
         std::nullopt,
         may_begin},
    Step{stop_imposed,
         JCIC_WORD("registers", "登記來函停止查詢"),
         {},
         in_force,
         who_enters,
         imposed,
         std::nullopt,
         imposed_by_a_letter},
    stopping_in_absence(),
    confirming_afterwards(confirmed_step, JCIC_WORD("registers", "追認代行的停止"), from_to_confirm, in_force),
    lifting_by_two(),
    never_stopped(),
    erasing("stop.erased", from_over, term_is_over)};

std::string scope_shown(const Row& row) {
    const auto what = row.value("item");
    const auto whom = row.value("person");
    if (what.empty() && whom.empty()) return JCIC_WORD("registers", "全單位");
    return what.empty() || whom.empty() ? what + whom : what + " " + whom;
}
std::string who_stopped(const Row& row) {
    const auto* found = std::ranges::find(who_imposes, row.value("by"), &events::Choice::name);
    if (found != who_imposes.end()) return found->title;
    return row.value(stands_in.name).empty() ? JCIC_WORD("registers", "單位主管")
                                             : JCIC_WORD("registers", "核准主管代行");
}
constexpr std::array columns{Column{"", JCIC_WORD("registers", "範圍"), scope_shown},
                             below(Column{"", JCIC_WORD("registers", "停止人員"), who_stopped}),
                             Column{stands_in.name},
                             Column{"cause"},
                             below(Column{"why"}),
                             Column{"letter"},
                             below(Column{"dated"}),
                             Column{"from"},
                             below(Column{"until"}),
                             Column{incident_field},
                             Column{"lifted-why"},
                             below(Column{"lifting-letter"})};

std::optional<RocDate> when_it_ran_out(const Row& row, const DueContext&) {
    return day_in(row, "until", 1);
}
constexpr std::array dues{
    settled(confirmed_step,
            Due{JCIC_WORD("registers", "追認代行的停止，或解除"), from_to_confirm, head_only, head_confirms}),
    settled(confirmed_step, Due{JCIC_WORD("registers", "單位主管即代行人員，請追認其停止"), from_to_confirm,
                                other_checkers, checker_confirms}),
    settled(stop_lifted, Due{JCIC_WORD("registers", "停止期滿，登記解除"), from_stopping, head_only, when_it_ran_out}),
    gone_in_time(from_over)};

std::optional<Stop> stop_on(const Row& row, RocDate day) {
    const auto from = day_in(row, "from");
    const auto last = day_in(row, "until");
    if (stops.state(row.state).over || (from && day < *from) || (last && *last < day)) return std::nullopt;
    Stop out{row.id, row.value("by"), row.value("letter"), row.value("cause"), row.value("why"), {}, {}, last};
    if (const auto which = parse_item(row.value("item"))) out.item = *which;
    if (const auto who = PersonId::parse(row.value("person"))) out.person = *who;
    return out;
}

}  // namespace
}  // namespace of_stops

std::vector<Stop> stops_on(const Rows& rows, RocDate day) {
    std::vector<Stop> out;
    for (const auto& [id, row] : rows.of(stops))
        if (auto stop = of_stops::stop_on(row, day)) out.push_back(*std::move(stop));
    return out;
}

constinit const Register stops{"stops",
                               JCIC_WORD("registers", "停止查詢登記簿"),
                               "R-LO-6",
                               "stop:",
                               "",
                               everybody,
                               of_stops::states,
                               of_stops::steps,
                               of_stops::columns,
                               of_stops::dues};

}  // namespace jcic::domain::registers
