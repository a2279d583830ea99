// 晶片卡登記簿: each IC card from its receipt to its return to JCIC (R-DU-3, R-DU-9, R-DU-11), and each of its loans:
// out to a query officer and back, signed by them and the custodian.
#include "app/domain/registers/cards.h"

#include <algorithm>

#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/events/parts.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/letters.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/people.h"

namespace jcic::domain::registers {
namespace of_cards {
namespace {

constexpr std::array states{good(State{kept, JCIC_WORD("registers", "保管中")}),
                            State{out, JCIC_WORD("registers", "借用")},
                            State{damaged, JCIC_WORD("registers", "毀損")},
                            State{lost, JCIC_WORD("registers", "遺失")},
                            State{stopped, JCIC_WORD("registers", "停用，待繳回")},
                            State{returned, JCIC_WORD("registers", "已繳回"), true},
                            State{written_off, JCIC_WORD("registers", "已掛失註銷"), true},
                            erased_state};
constexpr std::array from_kept{kept};
constexpr std::array from_out{out};
constexpr std::array from_lost{lost};
constexpr std::array from_at_hand{kept, damaged};
constexpr std::array from_kept_out_or_damaged{kept, out, damaged};
constexpr std::array from_kept_or_out{kept, out};
constexpr std::array from_out_of_hand{damaged, lost, stopped, returned, written_off};
/// Also what turned up after its loss was told: the letter said that it would be sent back then (R-DU-9).
constexpr std::array from_not_to_be_used{damaged, stopped, written_off};
constexpr std::array from_here{kept, damaged, stopped};
constexpr std::array from_in_hand{kept, out, damaged, stopped};
constexpr std::array from_over{returned, written_off};
constexpr std::array from_any{kept, out, damaged, lost, stopped, returned, written_off};

/// R-DU-1, R-DU-3: a custodian of cards, who does not keep the password.
constexpr auto custodian = events::barring(
    events::having(events::told_of(asked("custodian", JCIC_WORD("registers", "保管人員"), events::Kind::person)),
                   events::card_custodians),
    events::password_custodians);
constexpr auto signing_custodian = events::signer(custodian);
constexpr auto holder =
    given(events::signer(asked(field::holder, JCIC_WORD("registers", "借用人員"), events::Kind::person)));
constexpr auto purpose_of_loan = personal("purpose", JCIC_WORD("registers", "用途"));
constexpr auto why = personal("why", JCIC_WORD("registers", "原因"));

// Whose it is, and who has it out, as the row says it.
constexpr auto its_custodian = given(events::as_before(signing_custodian, "custodian"));
constexpr auto who_had_it = events::as_before(holder, field::holder);
constexpr auto who_cannot_sign = events::told_of(who_had_it);

constexpr std::array received{custodian};
constexpr std::array stood_before{asked(card_number_field, JCIC_WORD("registers", "晶片卡號"), events::Kind::reference),
                                  optional(asked("kind", JCIC_WORD("registers", "卡別"))),
                                  asked(held_since_field, JCIC_WORD("registers", "收到日"), events::Kind::day),
                                  custodian, remark};
constexpr std::array lent{its_custodian, holder, purpose_of_loan};
constexpr std::array handed_back{its_custodian, who_had_it};
constexpr std::array taken_without_holder{its_custodian, who_cannot_sign,
                                          personal(field::reason, JCIC_WORD("registers", "借用人員未簽署的原因"))};
constexpr std::array changed{signing_custodian, remark};
constexpr std::array broken{why, remark};
constexpr std::array missed{asked("since", JCIC_WORD("registers", "發現日"), events::Kind::day), why, remark};
constexpr std::array found{signing_custodian, personal("where", JCIC_WORD("registers", "尋獲處")), remark};
constexpr std::array ended{why, remark};
constexpr std::array sent_back{asked("number", JCIC_WORD("registers", "發文字號"), events::Kind::reference),
                               asked("sent", JCIC_WORD("registers", "寄出日"), events::Kind::day), remark};
constexpr std::array replacement{asked("new-card", JCIC_WORD("registers", "換發之新卡號"), events::Kind::reference),
                                 remark};
constexpr std::array seen{
    events::told_of(asked(field::seen_with, JCIC_WORD("registers", "所在登入人員"), events::Kind::person))};
/// R-DU-11: JCIC's IC晶片卡簽收單 is kept in copy.
constexpr std::array filed{asked("receipt-copy", JCIC_WORD("registers", "IC晶片卡簽收單影本存放處")),
                           attached("receipt", JCIC_WORD("registers", "IC晶片卡簽收單檔案")), remark};
constexpr std::array counted{chosen("in-place", JCIC_WORD("registers", "在原處"), yes_no), remark};

/// Nothing personal: who keeps cards writes nothing under the records key.
constexpr std::array troubles{events::Choice{"damaged", JCIC_WORD("registers", "毀損")},
                              events::Choice{"missing", JCIC_WORD("registers", "查無")}};
constexpr std::array reported{chosen("trouble", JCIC_WORD("registers", "通報情形"), troubles),
                              asked("noticed", JCIC_WORD("registers", "發現日"), events::Kind::day)};

constexpr std::array custodians{Duty::card_custodian};
constexpr std::array who_notices{Duty::unit_head, Duty::query_officer};

/// R-DU-1: new from JCIC, to a custodian of cards.
Result<void> to_who_keeps_cards(const StepInput& taking) {
    JCIC_TRY(const auto to, PersonId::parse(taking.values.at("custodian")));
    if (keeps_password(taking.rows, to.text()))
        return fail(FaultCode::rule_du_3, "register.cards", {{"person", to.text()}, {"reason", "password"}});
    if (taking.duties_of(to).contains(Duty::card_custodian)) return {};
    return fail(FaultCode::rule_du_1, "register.cards",
                {{"person", to.text()}, {"duty", std::string(name_of(Duty::card_custodian))}});
}
/// As a card says its number: no spaces, no wide letters, or the card in the reader would be another.
bool is_number_of_a_card(std::string_view number) {
    return std::ranges::all_of(number, [](char letter) { return '!' <= letter && letter <= '~'; });
}
/// R-DU-9: what came since the branch began here lies in the reader when it is received.
Result<void> was_there_before(const StepInput& taking) {
    if (!is_number_of_a_card(taking.values.at(std::string(card_number_field))))
        return wrong(card_number_field, "characters");
    const auto had = day_of(taking.values, held_since_field);
    const auto begun = first_day_of(taking.rows);
    if (had && begun && *begun < *had)
        return wrong(held_since_field, "since-start",
                     JCIC_WORD("registers", "啟用後收到之晶片卡並非開帳：請放入讀卡機，以「收到晶片卡」登記。"));
    return to_who_keeps_cards(taking);
}
/// Of an opening balance: whether nobody has seen the card here, only what was written about it.
bool is_unseen(const Row& row) {
    return row.story.front().step->action == action::card_brought_forward && row.value("in-place") != "yes";
}
/// R-DU-3: who keeps its password never holds it. R-DU-9: nobody holds what two persons have not found in its place.
Result<void> may_hold_it(const StepInput& taking) {
    JCIC_CHECK(may_hold_card(taking.duties_of(taking.by)));
    if (!is_unseen(*taking.row)) return {};
    return wrong(card_number_field, "not-counted",
                 JCIC_WORD("registers", "本卡為開帳登記：請先由二人盤點確認在原處，始得借用。"));
}

/// What each change of hands says: whose custody, and when.
Values hands_said(const StepInput& taking) {
    return {{"custodian", taking.row->value("custodian")}, {std::string(field::at), iso_text(taking.now)}};
}
Values said_of_loan(const StepInput& taking) {
    auto said = hands_said(taking);
    said.emplace(field::holder, taking.by.text());
    return said;
}
/// R-DU-9: with the password's failed tries since it went out.
Values said_of_return(const StepInput& taking) {
    auto said = hands_said(taking);
    said.emplace(field::holder, taking.row->value(field::holder));
    said.emplace(field::purpose, taking.row->value(field::purpose));
    said.emplace(field::failed_tries, std::to_string(taking.failed_tries(taking.row->id)));
    return said;
}
Values said_of_taking_back(const StepInput& taking) {
    auto said = said_of_return(taking);
    said.emplace(field::unit_head, taking.by.text());
    return said;
}

constexpr std::array<std::string_view, 1> its_holder{field::holder};

/// The card's number is read from the card in the reader.
constexpr Step receiving() {
    Step step{action::card_received, JCIC_WORD("registers", "收到晶片卡"), {}, kept, head_only, received, std::nullopt,
              to_who_keeps_cards};
    step.written = Written::table;
    step.counted = true;
    return step;
}
/// Between two hands, the custodian's one of them.
constexpr Step changing_hands(std::string_view action, const char* title, Names from, std::string_view to, Duties by,
                              std::span<const events::Field> asks, Values (*gives)(const StepInput&)) {
    Step step{action,
              title,
              from,
              to,
              by,
              asks,
              Beside{custodians, purpose::hand_over, "custodian", action::card_custodian_changed}};
    step.written = Written::table;
    step.gives = gives;
    return step;
}
constexpr Step lending() {
    auto step = changing_hands(action::card_handed_out, JCIC_WORD("registers", "辦理晶片卡借用"), from_kept, out,
                               officers, lent, said_of_loan);
    step.rule = may_hold_it;
    return ruled_by_row(step);
}
/// By who has it, whatever became of their duties.
constexpr Step giving_back() {
    auto step = changing_hands(action::card_handed_back, JCIC_WORD("registers", "歸還晶片卡"), from_out, kept, officers,
                               handed_back, said_of_return);
    step.only_by = field::holder;
    step.second_way = action::card_taken_back;
    step.in_any_case = true;
    return step;
}
/// The holder has left, or is not there to sign: the unit head does.
constexpr Step taking_back() {
    auto step = changing_hands(action::card_taken_back, JCIC_WORD("registers", "代為收回晶片卡"), from_out, kept,
                               head_only, taken_without_holder, said_of_taking_back);
    step.never_by = its_holder;
    step.in_any_case = true;
    return step;
}

/// R-DU-3: to a custodian of cards, who does not keep the password, and who signs for it; who has it out gives it back
/// before another.
Result<void> to_a_custodian(const StepInput& taking) {
    const auto to = PersonId::parse(taking.values.at("custodian"));
    if (!to) return tl::unexpected<Fault>(to.error());
    const auto refused = [&](const char* reason) {
        return fail(FaultCode::rule_du_3, "register.cards", {{"person", to->text()}, {"reason", reason}});
    };
    const auto duties = taking.duties_of(*to);
    if (!duties.contains(Duty::card_custodian)) return refused("duty");
    if (duties.contains(Duty::password_custodian) || keeps_password(taking.rows, to->text()))
        return refused("password");
    if (taking.beside != nullptr && *taking.beside != *to) return refused("signer");
    if (taking.row->state == out && taking.row->value(field::holder) == to->text()) return refused("holder");
    return {};
}

/// The new one has a row of its own from its receipt on, which may be after this.
Result<void> by_another_in_use(const StepInput& taking) {
    const auto& number = taking.values.at("new-card");
    const auto* other = taking.rows.row(cards, number);
    if (!same_reference(number, taking.row->id) && (other == nullptr || !cards.state(other->state).over)) return {};
    return wrong("new-card", "not-another", JCIC_WORD("registers", "換發之新卡為另一張使用中晶片卡。"));
}

constexpr std::string_view reporting = card_reported;
constexpr std::string_view counting = card_counted;
constexpr std::string_view filing = "card.receipt-filed";
constexpr std::string_view returned_step = "card.returned";
constexpr std::array steps{
    receiving(), lending(), giving_back(), taking_back(),
    Step{action::card_custodian_changed, JCIC_WORD("registers", "更換保管人員"), from_kept_out_or_damaged, "",
         head_only, changed, Beside{custodians, purpose::hand_over}, to_a_custodian},
    seldom(Step{action::card_damaged, JCIC_WORD("registers", "登記毀損"), from_kept, damaged, who_notices, broken}),
    seldom(Step{action::card_lost, JCIC_WORD("registers", "登記遺失"), from_kept_or_out, lost, who_notices, missed,
                std::nullopt, by_now<"since">}),
    Step{reporting, JCIC_WORD("registers", "通報毀損或遺失"), from_kept_or_out, "", custodians, reported, std::nullopt,
         by_now<"noticed">},
    Step{action::card_found, JCIC_WORD("registers", "登記尋獲"), from_lost, kept, head_only, found,
         Beside{custodians, purpose::hand_over}, to_a_custodian},
    seldom(Step{action::card_stopped, JCIC_WORD("registers", "停用"), from_at_hand, stopped, head_only, ended}),
    // What is lost cannot be sent back: it ends with JCIC's being told (R-DU-9).
    Step{"card.written-off", JCIC_WORD("registers", "登記掛失註銷"), from_lost, written_off, head_only, sent_back,
         std::nullopt, by_now<"sent">},
    Step{returned_step, JCIC_WORD("registers", "繳回聯徵中心"), from_not_to_be_used, returned, head_only, sent_back,
         std::nullopt, by_now<"sent">},
    Step{"card.replaced", JCIC_WORD("registers", "登記換發的新卡"), from_out_of_hand, "", head_only, replacement,
         std::nullopt, by_another_in_use},
    // Beside what is received (card.received): only for what the branch had before it began here.
    seldom(Step{action::card_brought_forward,
                JCIC_WORD("registers", "登記啟用前已有的晶片卡（開帳）"),
                {},
                kept,
                head_only,
                stood_before,
                std::nullopt,
                was_there_before}),
    Step{filing, JCIC_WORD("registers", "存檔簽收單"), from_in_hand, "", head_only, filed},
    Step{counting, JCIC_WORD("registers", "盤點"), from_here, "", who_checks, counted,
         Beside{everybody, purpose::witness}},
    elsewhere(action::card_in_other_hand, JCIC_WORD("registers", "晶片卡由登記以外之人員持有"), from_any, "", seen),
    elsewhere(action::card_locked, JCIC_WORD("registers", "密碼錯誤次數用盡，已鎖卡"), from_any, ""),
    elsewhere(card_pin_not_known, JCIC_WORD("registers", "無法得知有效的是新密碼或原密碼"), from_any, ""),
    elsewhere(card_pin_known, JCIC_WORD("registers", "已驗證密碼，查明有效的密碼"), from_any, ""),
    erasing("card.erased", from_over, term_is_over)};

/// Whose hand it is in.
std::string holder_shown(const Row& row) {
    return row.state == out ? row.value("holder") : "";
}
/// By the card in the reader on that day, or as the branch had it written before.
std::string received_on(const Row& row) {
    if (const auto had = day_of(row.values, held_since_field)) return had->dashed();
    const auto read = row.day_of(action::card_received);
    return read ? read->dashed() : "";
}
constexpr std::array columns{Column{"custodian"},
                             below(Column{"", JCIC_WORD("registers", "借用人員"), holder_shown}),
                             Column{"why"},
                             below(Column{"since"}),
                             Column{"number"},
                             below(Column{"sent"}),
                             Column{"new-card"},
                             below(Column{"in-place"}),
                             Column{"receipt-copy"},
                             Column{"remark"},
                             below(Column{"", JCIC_WORD("registers", "收到日"), received_on}),
                             Column{"kind"}};

constexpr std::array from_trouble{lost, damaged};
/// R-DU-9: damage and loss are told to JCIC by letter, at once.
std::optional<RocDate> at_once(const Row& row, const DueContext&) {
    return row.since();
}
std::optional<RocDate> two_weeks(const Row& row, const DueContext&) {
    return days_after(row.since(), 14);
}
constexpr std::array from_stopped{stopped};
/// 清點聯徵中心晶片卡: the rules name no term; once a year, and within two weeks what nobody has counted here (ours).
std::optional<RocDate> next_count(const Row& row, const DueContext&) {
    const auto opened = row.day_of(action::card_brought_forward);
    if (opened && row.last_of(counting) == nullptr) return days_after(*opened, 14);
    return months_after(row, counting, 12);
}
/// R-DU-11, within two weeks of the receipt (ours); what was there before the branch began here, by its opening
/// balance.
std::optional<RocDate> receipt_to_file(const Row& row, const DueContext&) {
    const auto day = row.day_of(action::card_received);
    return day && row.last_of(filing) == nullptr ? days_after(*day, 14) : std::nullopt;
}
/// R-DU-2: within two weeks of the card (ours) the branch has it in writing who keeps its password. Queries do not wait
/// for it.
std::optional<RocDate> password_untold(const Row& row, const DueContext& context) {
    for (const auto& [id, letter] : context.rows.of(envelopes))
        if (is_envelope_of(letter, row.id) && !envelopes.state(letter.state).over) return std::nullopt;
    return days_after(roc_date_at(row.story.front().at), 14);
}
std::optional<RocDate> not_there(const Row& row, const DueContext& context) {
    return unexplained(cards, row, counting, context);
}
/// R-DU-1: who has left, or has another duty, keeps no card.
std::optional<RocDate> holder_is_gone(const Row& row, const DueContext& context) {
    return keeps_no_more_since(context.rows, row.value(field::holder), officers, context.today);
}
std::optional<RocDate> custodian_is_gone(const Row& row, const DueContext& context) {
    return keeps_no_more_since(context.rows, row.value("custodian"), custodians, context.today);
}
/// R-DU-9: who has a card that nobody handed to them, or another has out, is asked how that came.
std::optional<RocDate> in_other_hand(const Row& row, const DueContext& context) {
    return in_other_hand_since(row, context.rows);
}
/// R-LO-4: a locked card is followed up, also one that was unlocked here meanwhile.
std::optional<RocDate> locked(const Row& row, const DueContext& context) {
    const auto day = last_taken_on(row, action::card_locked);
    if (!day || told_of_card(context.rows, row.id, *day)) return std::nullopt;
    return until_found(cards, row, *day, context);
}
/// R-DU-5: before the former one costs the tries that are left.
std::optional<RocDate> not_known(const Row& row, const DueContext&) {
    return password_not_known_since(row);
}
constexpr std::array<std::string_view, 3> answering_a_report{action::card_damaged, action::card_lost,
                                                             action::card_found};
/// R-DU-9: what its custodian reported is registered, or looked into, at once.
std::optional<RocDate> report_unanswered(const Row& row, const DueContext& context) {
    const auto* told = row.last_of(reporting);
    if (told == nullptr) return std::nullopt;
    for (const auto action : answering_a_report)
        if (const auto* answer = row.last_of(action); answer != nullptr && told->sequence < answer->sequence)
            return std::nullopt;
    return until_found(cards, row, roc_date_at(told->at), context);
}
constexpr std::array who_writes_or_finds{Duty::unit_head, Duty::supervisor};
constexpr std::array who_knows_passwords{Duty::unit_head, Duty::password_custodian, Duty::query_officer};
constexpr std::array dues{
    settled("letter.prepared,finding.opened",
            Due{JCIC_WORD("registers", "已鎖卡，向聯徵中心申請或登記缺失"), from_any, who_writes_or_finds, locked}),
    settled(card_pin_known,
            Due{JCIC_WORD("registers", "無法得知有效的是新密碼或原密碼：剩餘二次以上時，先以新密碼驗證一次"),
                from_in_hand, who_knows_passwords, not_known}),
    to_be_found(JCIC_WORD("registers", "晶片卡由登記以外之人員持有，查明並登記缺失"), from_any, in_other_hand),
    settled("card.damaged,card.lost,finding.opened",
            Due{JCIC_WORD("registers", "保管人員通報晶片卡毀損或遺失，登記毀損、遺失或缺失"), from_kept_or_out,
                head_only, report_unanswered}),
    settled(action::card_custodian_changed, Due{JCIC_WORD("registers", "保管人員已離任或改任，更換保管人員"),
                                                from_kept_out_or_damaged, head_only, custodian_is_gone}),
    settled(action::card_taken_back,
            Due{JCIC_WORD("registers", "借用人員已離任或改任，收回晶片卡"), from_out, head_only, holder_is_gone}),
    settled(filing, Due{JCIC_WORD("registers", "IC晶片卡簽收單影本存檔"), from_in_hand, head_only, receipt_to_file}),
    settled("envelope.received,envelope.brought-forward",
            Due{JCIC_WORD("registers", "登記密碼函，或已在保管的密碼"), from_kept_or_out, head_only, password_untold}),
    settled(counting, Due{JCIC_WORD("registers", "每年盤點"), from_here, who_checks, next_count}),
    to_be_found(JCIC_WORD("registers", "盤點不符，登記缺失"), from_here, not_there),
    settled("card.written-off,card.stopped,card.returned",
            Due{JCIC_WORD("registers", "函報聯徵中心並辦理掛失註銷、停用或繳回"), from_trouble, head_only, at_once}),
    settled(returned_step, Due{JCIC_WORD("registers", "繳回聯徵中心"), from_stopped, head_only, two_weeks}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_cards

constinit const Register cards{"cards",           JCIC_WORD("registers", "晶片卡登記簿"),
                               "R-DU-9",          "card:",
                               card_number_field, everybody,
                               of_cards::states,  of_cards::steps,
                               of_cards::columns, of_cards::dues};

}  // namespace jcic::domain::registers
