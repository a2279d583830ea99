// 晶片卡密碼保管登記簿: the card's password under seal, from JCIC's registered mail to who keeps it, and who changed it
// when (R-DU-2, R-DU-3, R-DU-5, R-PW-6).
#include "app/domain/registers/envelopes.h"

#include <algorithm>
#include <chrono>

#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/events/parts.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/people.h"
#include "app/domain/registers/policy.h"

namespace jcic::domain::registers {
namespace of_envelopes {
namespace {

constexpr std::string_view with_head = "with-head";
constexpr std::string_view with_keeper = "with-keeper";
constexpr std::string_view changed_since = "changed";
constexpr std::string_view to_change = "to-change";
constexpr std::string_view ended = "ended";
constexpr std::array states{State{with_head, JCIC_WORD("registers", "單位主管處")},
                            good(State{with_keeper, JCIC_WORD("registers", "保管中")}),
                            good(State{changed_since, JCIC_WORD("registers", "密碼已變更")}),
                            State{to_change, JCIC_WORD("registers", "待變更密碼")},
                            State{ended, JCIC_WORD("registers", "已結束"), true},
                            erased_state};
constexpr std::array from_over{ended};
constexpr std::array from_head{with_head};
constexpr std::array from_kept{with_keeper, changed_since};
constexpr std::array from_to_change{with_keeper, changed_since, to_change};
constexpr std::array from_any{with_head, with_keeper, changed_since, to_change};

constexpr std::array answers{events::Choice{"yes", JCIC_WORD("registers", "完整")},
                             events::Choice{"no", JCIC_WORD("registers", "破損")}};
constexpr std::array ways{events::Choice{"member", JCIC_WORD("registers", "自行變更")},
                          events::Choice{"jcic", JCIC_WORD("registers", "向聯徵中心申請")}};
constexpr std::array causes{events::Choice{"querier", JCIC_WORD("registers", "查詢人員異動")},
                            events::Choice{"suspicion", JCIC_WORD("registers", "疑似外洩")},
                            events::Choice{"business", JCIC_WORD("registers", "業務需要")}};

constexpr std::array keepers{Duty::password_custodian, Duty::query_officer};
/// R-DU-2, R-DU-3.
constexpr auto keeper = events::barring(
    events::having(events::told_of(asked("keeper", JCIC_WORD("registers", "保管人員"), events::Kind::person)), keepers),
    events::card_custodians);
constexpr auto signing_keeper = events::signer(keeper);
constexpr std::array received{asked("card", JCIC_WORD("registers", "晶片卡號"), events::Kind::reference),
                              asked("mail", JCIC_WORD("registers", "掛號郵件號碼"), events::Kind::reference),
                              asked("received", JCIC_WORD("registers", "收件日"), events::Kind::day),
                              chosen("seal", JCIC_WORD("registers", "彌封"), answers), remark};
constexpr std::array stood_before{asked("card", JCIC_WORD("registers", "晶片卡號"), events::Kind::reference),
                                  asked("received", JCIC_WORD("registers", "收件日"), events::Kind::day), keeper,
                                  remark};
constexpr std::array handed_on{signing_keeper, chosen("seal-handed", JCIC_WORD("registers", "交付時彌封"), answers),
                               remark};
constexpr std::array passed_on{signing_keeper,
                               chosen("seal-passed", JCIC_WORD("registers", "更換保管人員時彌封"), answers), remark};
constexpr std::array asked_for{chosen("cause", JCIC_WORD("registers", "變更原因"), causes)};
constexpr std::array changed{chosen("way", JCIC_WORD("registers", "變更方式"), ways),
                             asked(field::in_use, JCIC_WORD("registers", "查詢密碼啟用日期"), events::Kind::day)};
constexpr std::array counted{chosen("in-place", JCIC_WORD("registers", "在原處"), yes_no),
                             chosen("seal-counted", JCIC_WORD("registers", "盤點時彌封"), answers), remark};
constexpr std::array over{personal("why", JCIC_WORD("registers", "結束原因")), remark};

/// R-DU-2, R-DU-3: the password goes to its custodian or to a querier, and never to who keeps the card.
Result<void> to_who_may_keep_it(const StepInput& taking) {
    const auto keeper_code = PersonId::parse(taking.values.at("keeper"));
    if (!keeper_code) return tl::unexpected<Fault>(keeper_code.error());
    const auto duties = taking.duties_of(*keeper_code);
    const auto refused = [&](const char* reason) {
        return fail(FaultCode::rule_du_3, "register.envelopes", {{"person", keeper_code->text()}, {"reason", reason}});
    };
    if (duties.contains(Duty::card_custodian) || keeps_card(taking.rows, keeper_code->text()))
        return refused("custodian");
    // R-DU-2: the custodian (W) or the querier (L), as the branch decided.
    const auto decided = policy_on(taking.rows, taking.today).password_held_by;
    const bool custodian = decided != PasswordHeldBy::querier && duties.contains(Duty::password_custodian);
    const bool querier = decided != PasswordHeldBy::custodian && duties.contains(Duty::query_officer);
    if (!custodian && !querier) return refused("duty");
    if (taking.beside != nullptr && *taking.beside != *keeper_code) return refused("signer");
    return {};
}

/// Whether the register tells of that card's password already; an opening balance that was ended tells of none: it was
/// entered wrongly.
bool is_told_of(const Rows& rows, std::string_view card) {
    return std::ranges::any_of(rows.of(envelopes), [&](const auto& one) {
        const auto& row = one.second;
        return is_envelope_of(row, card) && !(envelopes.state(row.state).over && was_kept_before(row));
    });
}

/// R-DU-2: what comes now comes by registered mail to the unit head, and goes on with both signatures: no second
/// opening balance, by the unit head alone, says that another has it.
Result<void> kept_before_the_start(const StepInput& taking) {
    if (is_told_of(taking.rows, taking.values.at("card")))
        return wrong(
            "card", "there-already",
            JCIC_WORD("registers", "本卡密碼已登記：換人保管者以「更換保管人員」登記，新收到者以「收到密碼函」登記。"));
    const auto had = day_of(taking.values, "received");
    const auto begun = first_day_of(taking.rows);
    if (had && begun && *begun < *had)
        return wrong("received", "since-start",
                     JCIC_WORD("registers", "啟用後收到之密碼函並非開帳：請以「收到密碼函」登記，再彌封交付。"));
    return to_who_may_keep_it(taking);
}

/// R-DU-5: the way that the branch decided on, where it did; a password that is in use, and was not before it was asked
/// for.
Result<void> changed_as_asked(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "received", field::in_use));
    JCIC_CHECK(not_in_future(taking, field::in_use));
    const auto in_use = day_of(taking.values, field::in_use);
    const auto* asked_in = taking.row->last_of(envelope_change_asked);
    if (taking.row->state == to_change && in_use && *in_use < roc_date_at(asked_in->at))
        return wrong(field::in_use, "order");
    const auto decided = policy_on(taking.rows, taking.today).password_changed_by;
    const bool member = taking.values.at("way") == "member";
    if (decided == PasswordChangedBy::either || (decided == PasswordChangedBy::member) == member) return {};
    return fail(FaultCode::rule_du_5, "register.envelopes", {{"way", taking.values.at("way")}});
}

/// JCIC's answer comes to the unit head.
constexpr std::array who_learns_of_it{Duty::password_custodian, Duty::query_officer, Duty::unit_head};
constexpr std::array who_suspects{Duty::unit_head, Duty::password_custodian, Duty::query_officer, Duty::supervisor};

constexpr std::string_view counting = "envelope.counted";
constexpr std::array steps{
    Step{action::envelope_received,
         JCIC_WORD("registers", "收到密碼函"),
         {},
         with_head,
         head_only,
         received,
         std::nullopt,
         by_now<"received">},
    seldom(Step{envelope_brought_forward,
                JCIC_WORD("registers", "登記已在保管的密碼（開帳）"),
                {},
                with_keeper,
                head_only,
                stood_before,
                std::nullopt,
                kept_before_the_start}),
    Step{envelope_handed_on, JCIC_WORD("registers", "彌封交付"), from_head, with_keeper, head_only, handed_on,
         Beside{keepers, purpose::hand_over}, to_who_may_keep_it},
    Step{envelope_passed_on, JCIC_WORD("registers", "更換保管人員"), from_kept, with_keeper, head_only, passed_on,
         Beside{keepers, purpose::hand_over}, to_who_may_keep_it},
    Step{envelope_change_asked, JCIC_WORD("registers", "應變更密碼"), from_kept, to_change, who_suspects, asked_for},
    Step{envelope_changed, JCIC_WORD("registers", "登記密碼變更"), from_to_change, changed_since, who_learns_of_it,
         changed, std::nullopt, changed_as_asked},
    Step{counting, JCIC_WORD("registers", "盤點"), from_any, "", who_checks, counted,
         Beside{everybody, purpose::witness}},
    elsewhere(envelope_not_known, JCIC_WORD("registers", "無法得知有效的是新密碼或原密碼"), from_any, ""),
    elsewhere(envelope_known, JCIC_WORD("registers", "已驗證密碼，查明有效的密碼"), from_any, ""),
    seldom(Step{"envelope.ended", JCIC_WORD("registers", "結束保管"), from_any, ended, head_only, over}),
    erasing("envelope.erased", from_over, term_is_over)};
/// R-DU-5: what the letter says may not be the card's password any more.
std::string which_holds(const Row& row) {
    return open_since(row, envelope_not_known, envelope_known) ? JCIC_WORD("registers", "無法得知新密碼或原密碼有效")
                                                               : "";
}
constexpr std::array columns{
    Column{"card"},        below(Column{"mail"}),
    Column{"received"},    below(Column{"seal"}),
    Column{"keeper"},      below(Column{"", JCIC_WORD("registers", "有效的密碼"), which_holds}),
    Column{"cause"},       below(Column{"way"}),
    Column{field::in_use}, below(Column{"in-place"}),
    Column{"remark"}};

constexpr std::array from_waiting{to_change};
/// R-PW-6: at once.
std::optional<RocDate> at_once(const Row& row, const DueContext&) {
    return row.since();
}
/// Once a year, and within two weeks what nobody has counted here, as cards are (ours).
std::optional<RocDate> next_count(const Row& row, const DueContext&) {
    const auto opened = row.day_of(envelope_brought_forward);
    if (opened && row.last_of(counting) == nullptr) return days_after(*opened, 14);
    return months_after(row, counting, 12);
}
std::optional<RocDate> not_there(const Row& row, const DueContext& context) {
    return unexplained(envelopes, row, counting, context);
}
/// R-DU-2: who has left, or has another duty, keeps no password.
std::optional<RocDate> keeper_is_gone(const Row& row, const DueContext& context) {
    return keeps_no_more_since(context.rows, row.value("keeper"), keepers, context.today);
}
constexpr std::array sealed_steps{envelope_passed_on, envelope_handed_on, action::envelope_received};
/// A seal that was broken when the letter came, or whenever it was handed on: somebody may have read it.
std::optional<RocDate> seal_is_broken(const Row& row, const DueContext& context) {
    for (const auto action : sealed_steps)
        if (const auto owed = unexplained(envelopes, row, action, context)) return owed;
    return std::nullopt;
}
constexpr std::array dues{
    settled(counting, Due{JCIC_WORD("registers", "每年盤點"), from_any, who_checks, next_count}),
    to_be_found(JCIC_WORD("registers", "盤點不符，登記缺失"), from_any, not_there),
    to_be_found(JCIC_WORD("registers", "彌封破損，登記缺失"), from_any, seal_is_broken),
    settled(envelope_handed_on, Due{JCIC_WORD("registers", "交付密碼保管人員"), from_head, head_only, at_once}),
    settled(envelope_passed_on,
            Due{JCIC_WORD("registers", "保管人員已離任或改任，更換保管人員"), from_kept, head_only, keeper_is_gone}),
    settled(envelope_changed, Due{JCIC_WORD("registers", "變更晶片卡密碼"), from_waiting, who_learns_of_it, at_once}),
    gone_in_time(from_over)};

bool is_closed_about(const Row& row, RocDate day, const Rows& rows) {
    const auto subject = subject_of(envelopes, row);
    return std::ranges::any_of(rows.of(findings), [&](const auto& one) {
        const auto& found = one.second;
        return same_reference(found.value("about"), subject) && day <= roc_date_at(found.story.front().at) &&
               findings.state(found.state).over;
    });
}
/// The same, until the password is another, or a finding about it is closed.
bool may_have_been_read(const Row& row, const Rows& rows) {
    if (envelopes.state(row.state).over) return false;
    const auto* other = row.last_of(envelope_changed);
    return std::ranges::any_of(sealed_steps, [&](std::string_view action) {
        const auto* taken = row.last_of(action);
        if (taken == nullptr || (other != nullptr && taken->sequence < other->sequence)) return false;
        const bool broken = std::ranges::any_of(taken->step->asks, [&](const auto& field) {
            return field.kind == events::Kind::choice && row.value(field.name) == "no";
        });
        return broken && !is_closed_about(row, roc_date_at(taken->at), rows);
    });
}

bool is_with_keeper(const Row& row) {
    return std::ranges::find(from_to_change, row.state) != from_to_change.end();
}

}  // namespace
}  // namespace of_envelopes

bool is_envelope_of(const Row& row, std::string_view card) {
    return compared_words(row.value("card")) == compared_words(card);  // letters print it with hyphens
}

bool keeps_password(const Rows& rows, std::string_view person) {
    return std::ranges::any_of(rows.of(envelopes), [&](const auto& one) {
        return of_envelopes::is_with_keeper(one.second) && one.second.value("keeper") == person;
    });
}

bool was_kept_before(const Row& row) {
    return row.story.front().step->action == envelope_brought_forward;
}

std::string keeper_of_password(const Rows& rows, std::string_view card) {
    const Row* newest = nullptr;
    for (const auto& [id, row] : rows.of(envelopes))
        if (of_envelopes::is_with_keeper(row) && is_envelope_of(row, card) &&
            (newest == nullptr || newest->story.front().sequence < row.story.front().sequence))
            newest = &row;
    return newest == nullptr ? std::string() : newest->value("keeper");
}

std::optional<UtcTime> password_changed_at(const Rows& rows, std::string_view card, RocDate today) {
    std::optional<UtcTime> out;
    for (const auto& [id, row] : rows.of(envelopes)) {
        const auto* change = row.last_of(envelope_changed);
        const auto in_use = day_in(row, field::in_use);
        if (change == nullptr || !in_use || *in_use > today || !is_envelope_of(row, card)) continue;
        const auto since = std::min(change->at, start_of(*in_use) + std::chrono::days{1});
        if (!out || *out < since) out = since;
    }
    return out;
}

std::string_view password_out_of_order(const Rows& rows, std::string_view card, RocDate today) {
    const auto any = [&](auto is_so) {
        return std::ranges::any_of(rows.of(envelopes), [&](const auto& one) { return is_so(one.second); });
    };
    const auto may_be_this = [&](const Row& row) {
        return is_envelope_of(row, card) ||
               std::ranges::none_of(rows.of(cards), [&](const auto& one) { return is_envelope_of(row, one.first); });
    };
    const auto to_be_changed = [&](std::string_view cause) {
        return any([&](const Row& row) {
            return row.state == of_envelopes::to_change && row.value("cause") == cause && may_be_this(row);
        });
    };
    if (to_be_changed("suspicion")) return "password-suspected";
    if (to_be_changed("querier")) return "password-owed";
    if (any([&](const Row& row) { return is_envelope_of(row, card) && of_envelopes::may_have_been_read(row, rows); }))
        return "seal-broken";
    if (any([&](const Row& row) { return is_envelope_of(row, card) && row.state == of_envelopes::with_head; }))
        return "password-with-head";
    const auto keeper = keeper_of_password(rows, card);
    if (!keeper.empty() && keeps_no_more_since(rows, keeper, of_envelopes::keepers, today)) return "password-nobodys";
    return "";
}

constinit const Register envelopes{"envelopes",
                                   JCIC_WORD("registers", "晶片卡密碼保管登記簿"),
                                   "R-DU-2",
                                   "envelope:",
                                   "",
                                   everybody,
                                   of_envelopes::states,
                                   of_envelopes::steps,
                                   of_envelopes::columns,
                                   of_envelopes::dues};

}  // namespace jcic::domain::registers
