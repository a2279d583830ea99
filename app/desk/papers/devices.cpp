#include "app/desk/papers/devices.h"

#include <algorithm>

#include "app/desk/papers/custody_said.h"
#include "app/desk/papers/evidence.h"
#include "app/desk/papers/said.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/comparisons.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/named_steps.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using domain::Duty;
using paper::DevicePaper;
using registers::Row;

constexpr const char* none_of_it = "無此情形";

/// It was the branch's on a day of the span.
bool was_there(const registers::Register& book, const Row& row, const Span& span) {
    if (domain::roc_date_at(row.story.front().at) > span.to) return false;
    return !book.state(row.state).over || row.since() >= span.from;
}

const Row* envelope_of(const DeviceFacts& facts, const std::string& card) {
    const Row* out = nullptr;  // the last one counts
    for (const auto& [id, row] : facts.rows.of(registers::envelopes))
        if (registers::is_envelope_of(row, card) && was_there(registers::envelopes, row, facts.span)) out = &row;
    return out;
}

/// The letter's row says in words what it is about: the card's number stands in it where the desk prepared it.
std::string letters_about(const DeviceFacts& facts, const std::string& card) {
    std::vector<std::string> out;
    for (const auto& [id, row] : facts.rows.of(registers::letters)) {
        const auto kind = row.value("kind");
        if (!kind.starts_with("card-") || !facts.span.holds(row.story.front().at)) continue;
        if (row.sealed.contains("about")) {  // nothing is said of what was not read
            out.push_back("第 " + row.id + " 號（對象不可讀）");
            continue;
        }
        if (row.value("about").find(card) == std::string::npos) continue;
        const auto sent = day_in_row(row, "sent");
        const auto answered = day_in_row(row, "answered");
        out.push_back(chosen_title(registers::letters, "kind", kind) + " " +
                      (sent ? sent->dashed() + " " + row.value("number") : std::string("未寄出")) +
                      (answered ? "，" + answered->dashed() + " 回覆" : std::string("，未回覆")));
    }
    return out.empty() ? "" : "\n函：" + listed(out);
}

std::string letter_of(const DeviceFacts& facts, const Row& card) {
    std::vector<std::string> happened;
    for (const auto action : {action::card_damaged, action::card_lost, action::card_stopped})
        for (const auto* one : taken(card, action, facts.span))
            happened.push_back(std::string(one->step->title) + " " + domain::roc_date_at(one->at).dashed());
    const auto letters = letters_about(facts, card.id);
    if (happened.empty() && letters.empty()) return none_of_it;
    return listed(happened) + letters;
}

std::string who_and_when(const DeviceFacts& facts, const registers::Passage& one) {
    return domain::roc_date_at(one.at).dashed() + " " + name_of(facts.people, one.by);
}

/// R-LO-4: what JCIC told of the cards' use, by its reports and its list of queries, and who held it beside the
/// branch's own.
std::string checked_of(const DeviceFacts& facts) {
    std::size_t came = 0, checked = 0, compared = 0;
    const registers::Passage* last = nullptr;
    const Row* comparison = nullptr;
    for (const auto& [id, row] : facts.rows.of(registers::usages)) {
        if (!facts.span.holds(row.story.front().at)) continue;
        ++came;
        if (!registers::usages.state(row.state).over) continue;
        ++checked;
        if (last == nullptr || last->sequence < row.story.back().sequence) last = &row.story.back();
    }
    for (const auto& [id, row] : facts.rows.of(registers::comparisons)) {
        if (!facts.span.holds(row.story.front().at)) continue;
        ++compared;
        if (comparison == nullptr || comparison->story.front().sequence < row.story.front().sequence) comparison = &row;
    }
    auto out = "通知 " + number(came) + " 件，已核對 " + number(checked) + " 件";
    if (last != nullptr) out += "（" + who_and_when(facts, *last) + "）";
    out += "\nZ52 核對 " + number(compared) + " 次";
    if (comparison != nullptr)
        out += "（" + who_and_when(facts, comparison->story.front()) + "，不符 " +
               comparison->value(registers::comparison::differing) + " 筆）";
    return out;
}

/// What JCIC's reports tell of this card, or of no one: not as usual, or locked; with its cause.
void reported_about(const DeviceFacts& facts, const Row& card, std::vector<std::string>& out) {
    for (const auto& [id, row] : facts.rows.of(registers::usages)) {
        if (!facts.span.holds(row.story.front().at)) continue;
        const bool locked = row.value("none-locked") == "no" &&
                            (row.value("locked-card").empty() || row.value("locked-card") == card.id);
        if (!locked && row.value("as-usual") != "no") continue;
        const auto cause = row.sealed.contains("cause") ? std::string(not_ours_to_read) : row.value("cause");
        out.push_back("通知第 " + row.id + " 號" + (locked ? "鎖卡：" : "異常：") + as_printed(cause, most_besides));
    }
}

std::string followed_up(const DeviceFacts& facts, const Row& card) {
    std::vector<std::string> out;
    if (const auto failed = facts.failed.find(card.id); failed != facts.failed.end())
        out.push_back("密碼驗證失敗 " + number(failed->second) + " 次");
    for (const auto action : {action::card_locked, action::card_in_other_hand})
        for (const auto* one : taken(card, action, facts.span))
            out.push_back(domain::roc_date_at(one->at).dashed() + " " + one->step->title);
    reported_about(facts, card, out);
    return out.empty() ? none_of_it : as_printed(listed(out), 2 * most_besides);
}

std::string received_of(const DeviceFacts& facts, const Row& envelope) {
    const auto received = day_in_row(envelope, "received");
    if (registers::was_kept_before(envelope))
        return "啟用前 " + (received ? received->dashed() : std::string()) + " 收到（開帳登記）";
    const auto handed = last_step(envelope, registers::envelope_handed_on, facts.span.to);
    return name_of(facts.people, envelope.story.front().by) + " " + (received ? received->dashed() : "") + " 親收" +
           in_brackets(seal_of(envelope, "seal")) + "；" +
           (handed ? handed->dashed() + " 密交" + in_brackets(seal_of(envelope, "seal-handed"))
                   : std::string("未交付"));
}

std::string changes_of(const DeviceFacts& facts, const Row& envelope) {
    std::vector<std::string> out;
    for (const auto* one : taken(envelope, registers::envelope_change_asked, facts.span))
        out.push_back(domain::roc_date_at(one->at).dashed() + " 應變更（" +
                      chosen_title(registers::envelopes, "cause", step_said(*one, "cause")) + "）");
    for (const auto* one : taken(envelope, registers::envelope_changed, facts.span))
        out.push_back(domain::roc_date_at(one->at).dashed() + " " +
                      chosen_title(registers::envelopes, "way", step_said(*one, "way")));
    return out.empty() ? none_of_it : listed(out);
}

/// Over the whole of the span: who kept the card and a password, and who was authorised to keep both (R-DU-3).
/// Where no envelope is registered nobody is known to keep the password: nothing is said of it.
std::string apart(const DeviceFacts& facts, const Row& card, bool with_envelope) {
    if (const auto both = kept_by_one(facts.rows, facts.people, facts.span, card.id); !both.empty())
        return "否：" + listed(both);
    for (const auto& one : facts.people)
        if (in_span(one, facts.span) && !one.duties.compatible() && one.duties.ever().contains(Duty::card_custodian))
            return "否：" + one.name + "（事件 " + number(one.event) + "）";
    return with_envelope ? "是" : "";
}

/// Who kept it on the base day, and not who has it by now.
std::string keeper_on_base_day(const DeviceFacts& facts, const Row& row, std::string_view field) {
    return value_on(row, field, std::min(facts.base_day, facts.span.to));
}

/// Changes of keeper in the span, besides who it is: the step may have moved the device alone.
std::string keeper_of(const DeviceFacts& facts, const Row& row, std::string_view field, std::string_view change) {
    auto out = name_of(facts.people, keeper_on_base_day(facts, row, field));
    std::string_view before;
    for (const auto& one : row.story) {
        const auto said = one.said.find(field);
        if (said == one.said.end()) continue;
        if (one.step->action == change && said->second != before && facts.span.holds(one.at))
            out += "\n" + domain::roc_date_at(one.at).dashed() + " 更換";
        before = said->second;
    }
    return out;
}

std::string inventory_of(const Row& row, std::string_view counting, const Span& span) {
    const auto counted = last_step(row, counting, span.to);
    if (!counted) return "盤點：無";
    return "盤點：" + counted->dashed() + (value_on(row, "in-place", span.to) == "no" ? "，不在原處" : "");
}

/// 查核結果 is a person's: last time's beside it. 處理意見: the findings of the span, and last time's.
void put_last_time(DevicePaper::Row& out, const DeviceFacts& facts, const registers::Register& book, const Row& row) {
    if (const auto before = answer_before(facts.judging, facts.rows, book, row, facts.span.from))
        out.result = said_last_time(*before, facts.people);
    const auto subject = std::string(book.about) + row.id;
    out.opinion = as_printed(findings_about(facts.rows, subject, facts.span), most_besides);
    const auto earlier = findings_before(facts.rows, subject, facts.span.from);
    if (!earlier.empty())
        out.opinion += (out.opinion.empty() ? "上次：" : "\n上次：") + as_printed(earlier, most_besides);
}

DevicePaper::Row row_of_card(const DeviceFacts& facts, const Row& card) {
    const auto* envelope = envelope_of(facts, card.id);
    const auto day = std::min(facts.base_day, facts.span.to);
    const auto custodian = keeper_on_base_day(facts, card, "custodian");
    DevicePaper::Row out;
    out.name = "晶片卡";
    out.number = card.id;
    out.keeper = keeper_of(facts, card, "custodian", action::card_custodian_changed);
    out.keeper_authorised = held(facts.people, custodian, Duty::card_custodian, day) ? "是" : "否";
    out.kept_well = inventory_of(card, registers::card_counted, facts.span);
    out.letter = letter_of(facts, card);
    out.checked = checked_of(facts);
    out.followed_up = followed_up(facts, card);
    out.separate = apart(facts, card, envelope != nullptr);
    put_last_time(out, facts, registers::cards, card);
    out.remark = "佐證：" + where_of(registers::cards, card, facts.span.to);
    if (envelope == nullptr) return out;
    out.remark += "；" + where_of(registers::envelopes, *envelope, facts.span.to);
    out.password_from = value_on(*envelope, "in-use", day);
    out.password_received = received_of(facts, *envelope);
    const auto keeper = keeper_on_base_day(facts, *envelope, "keeper");
    out.password_keeper = keeper.empty() ? "" : name_of(facts.people, keeper);
    out.password_changed = changes_of(facts, *envelope);
    return out;
}

DevicePaper::Row row_of_device(const DeviceFacts& facts, const Row& device) {
    DevicePaper::Row out;
    out.name = chosen_title(registers::devices, "kind", device.value("kind"));
    out.number = device.value("number");
    out.keeper = keeper_of(facts, device, "keeper", registers::device_moved);
    // Note 1 of 聯徵4: a device's keeper stands in its remarks, by this very register.
    const auto keeper = keeper_on_base_day(facts, device, "keeper");
    const auto known = std::ranges::any_of(facts.people, [&](const auto& one) {
        return one.code == keeper && one.covers(std::min(facts.base_day, facts.span.to));
    });
    out.keeper_authorised = known ? "是" : "否";
    out.kept_well = inventory_of(device, registers::device_counted, facts.span);
    put_last_time(out, facts, registers::devices, device);
    out.remark = "佐證：" + where_of(registers::devices, device, facts.span.to);
    return out;
}

}  // namespace

std::vector<DevicePaper::Row> device_rows(const DeviceFacts& facts) {
    std::vector<DevicePaper::Row> out;
    for (const auto& [id, card] : facts.rows.of(registers::cards))
        if (was_there(registers::cards, card, facts.span)) out.push_back(row_of_card(facts, card));
    for (const auto& [id, device] : facts.rows.of(registers::devices))
        if (device.value("kind") == "reader" && was_there(registers::devices, device, facts.span))
            out.push_back(row_of_device(facts, device));
    return out;
}

}  // namespace jcic::desk::papers
