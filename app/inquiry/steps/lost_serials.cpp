// R-SE-2: numbers that were lost in any way, and those of requests that a restored trail does not have. JCIC is asked
// by subject; a number whose request is unsettled here goes to that query (settlements.cpp), one that no query holds is
// registered, and fetched only once a supervisor has signed that it becomes an approved query's.

#include "app/inquiry/steps/lost_serials.h"

#include <algorithm>
#include <tuple>

#include "app/domain/office_calendar.h"
#include "app/domain/own_words.h"
#include "app/domain/registers/comparisons.h"
#include "app/domain/registers/parts.h"
#include "app/domain/shown_text.h"
#include "app/domain/typed_text.h"
#include "app/inquiry/book/effect.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/plausible.h"

namespace jcic::inquiry {
namespace {

using domain::Entry;
using domain::Item;
using domain::ItemState;
namespace registers = domain::registers;

std::string subject_of_row(const std::string& row) {
    return std::string{registers::lost_serials.about} + row;
}

std::optional<QueryId> holder_of(const Book& book, const domain::SerialNumber& serial) {
    for (const auto& [id, query] : book.queries())
        for (const auto& [item, entry] : query.items)
            if (entry.serial == serial) return id;
    return std::nullopt;
}

tl::unexpected<Fault> no_such_row(const std::string& row) {
    return fail(FaultCode::register_state, "inquiry.serials",
                {{"register", std::string{registers::lost_serials.name}}, {"row", row}, {"reason", "other-state"}});
}

tl::unexpected<Fault> other(const char* reason) {
    return fail(FaultCode::serial_other, "inquiry.serials", {{"reason", reason}});
}

Result<registers::LostSerial> waiting(const registers::Rows& rows, const std::string& row) {
    const auto* found = rows.row(registers::lost_serials, row);
    const auto lost = found == nullptr ? std::nullopt : registers::lost_serial(*found);
    if (!lost) return no_such_row(row);
    return *lost;
}

/// What the approver is shown, and signs.
std::string taking_over_page(const QueryEntry& query, const registers::LostSerial& lost) {
    domain::ShownText text;
    text.line("文件", "併入找回的調閱序號 v1");
    text.line("補查登記編號", lost.row);
    text.line("案號", query.case_number);
    text.line("身分證字號", query.query->subject.text());
    text.line("姓名", query.query->subject_name);
    text.line("查詢事由", query.query->reason);
    text.line("授權書", query.authorisation);
    text.line("項目", domain::code_of(lost.item));
    text.line("調閱序號", lost.masked);
    text.line("聯徵取得時間", domain::roc_time_text(lost.issued));
    text.line("暫存至", domain::roc_time_text(lost.deadline));
    text.line("說明", "此序號之發查不在本機日誌；核准後不再發查，以此序號調閱");
    return text.take_text();
}

}  // namespace

Result<domain::RocDate> z52_from(domain::RocDate today) {
    const auto from = registers::months_later(today, -registers::months_kept_by_jcic);
    if (!from) return fail(FaultCode::rule_roc_date, "inquiry.z52", {{"reason", "year"}});
    return *from;
}

Result<SerialsFound> LostSerials::find_serials(const domain::PersonalId& subject, const std::string& why,
                                               registers::Rows& rows, Host& host, std::stop_token stop) {
    if (domain::says_nothing(why)) return fail(FaultCode::input_missing, "inquiry.serials", {{"field", "why"}});
    JCIC_CHECK(domain::typed_text(why, field::why));
    JCIC_TRY(const auto asking, begin_asking(subject, why, rows));
    auto found = ask_for_serials(subject, asking, rows, host, std::move(stop));
    if (found) return found;
    auto unanswered = entries_.about_ledger(action::lost_serial_unanswered);
    unanswered.subject = subject_of_row(asking);
    unanswered.plain(field::problem, std::string{found.error().text()});
    // Where it cannot be written, the fault itself is what the person needs to see: the row stays "asked".
    static_cast<void>(append(std::move(unanswered)));
    return found;
}

/// Says first whom JCIC is asked about, and why.
Result<std::string> LostSerials::begin_asking(const domain::PersonalId& subject, const std::string& why,
                                              registers::Rows& rows) {
    std::string row;
    const auto written = journal_.transact(rows, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(needs(domain::Duty::query_officer));
        row = std::to_string(registers::last_number(rows, registers::lost_serials) + 1);
        const auto key = subject_of_row(row);
        auto entry = entries_.about_ledger(action::lost_serial_asking);
        entry.subject = key;
        return std::vector{entry.personal(field::subject, subject.text(), key).personal(field::why, why, key)};
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return row;
}

Result<SerialsFound> LostSerials::ask_for_serials(const domain::PersonalId& subject, const std::string& asking,
                                                  registers::Rows& rows, Host& host, std::stop_token stop) {
    JCIC_CHECK(journal_.refresh(book_));
    JCIC_CHECK(book_.load_about(subject, stop));
    for (const auto& id : settlements_.unsettled()) {
        const auto& query = *book_.find(id);
        if (!query.query || query.query->subject != subject) continue;
        // What stays unsettled is asked about again; nothing else of it is in this asking's way.
        const auto settled = settlements_.settle(id, host, stop);
        if (!settled && settled.error().code != FaultCode::query_unsettled)
            return tl::unexpected<Fault>(settled.error());
    }
    JCIC_TRY(auto answer, host.recover_serials(subject, stop));
    JCIC_TRY(const auto held, believed_held(std::move(answer), dependencies_.clock().now()));
    JCIC_TRY(const auto from, z52_from(today()));
    JCIC_TRY(const auto asked, host.asked_of_jcic(subject, from, today(), stop));
    return write_found(subject, asking, held, asked, rows);
}

Result<std::string> LostSerials::row_of(const domain::PersonalId& subject, const domain::RecoveredSerial& held,
                                        const registers::Rows& rows) {
    for (const auto& [id, row] : rows.of(registers::lost_serials)) {
        const bool alike = row.value(field::subject) == subject.text() &&
                           row.value(field::masked) == held.serial.masked() && !row.story.empty() &&
                           row.story.front().step->action == action::lost_serial_found;
        if (!alike) continue;
        JCIC_TRY(const auto whole, journal_.open(row.story.front().sequence, field::serial));
        if (whole == held.serial.whole()) return id;
    }
    return std::string();
}

Result<SerialsFound> LostSerials::write_found(const domain::PersonalId& subject, const std::string& asking,
                                              const std::vector<domain::RecoveredSerial>& held,
                                              const std::vector<AskedOfJcic>& asked, registers::Rows& rows) {
    // What was written while JCIC answered: inside the transaction nothing is searched for.
    JCIC_CHECK(journal_.refresh(book_));
    JCIC_CHECK(book_.load_open());
    JCIC_CHECK(book_.load_about(subject));
    SerialsFound out{asking, {}, {}};
    const auto written = journal_.transact(rows, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(journal_.refresh(book_));
        JCIC_CHECK(book_.load_open());
        std::vector<Entry> entries;
        auto next = registers::last_number(rows, registers::lost_serials);
        std::size_t without_query = 0;
        for (const auto& one : held) {
            const auto deadline = domain::holding_deadline(one.item, one.issued, one.deadline);
            SerialHeld shown{one.item, one.serial.masked(), one.issued, deadline, holder_of(book_, one.serial), {}};
            if (!shown.query) {
                ++without_query;
                JCIC_TRY(shown.row, row_of(subject, one, rows));
            }
            if (!shown.query && shown.row.empty()) {
                shown.row = std::to_string(++next);
                const auto key = subject_of_row(shown.row);
                auto entry = entries_.about_ledger(action::lost_serial_found);
                entry.subject = key;
                entry.plain(field::asking, asking)
                    .personal(field::subject, subject.text(), key)
                    .plain(field::item, std::string{domain::code_of(one.item)})
                    .personal(field::masked, shown.masked, key)
                    .plain(field::issued, domain::iso_text(one.issued))
                    .plain(field::deadline, domain::iso_text(deadline))
                    .plain(field::deadline_from, one.deadline ? "host" : "request")
                    .apart(field::serial, one.serial.whole(), key);
                entries.push_back(std::move(entry));
            }
            out.serials.push_back(std::move(shown));
        }
        out.not_here = not_here(book_, subject, asked);
        auto answered = entries_.about_ledger(action::lost_serial_answered);
        answered.subject = subject_of_row(asking);
        answered.plain(field::held, std::to_string(held.size()))
            .plain(field::without_query, std::to_string(without_query))
            .plain(field::not_here, std::to_string(out.not_here.size()));
        entries.push_back(std::move(answered));
        return entries;
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return out;
}

Result<Entry> LostSerials::taking_over_of(const QueryEntry& now, const registers::LostSerial& lost,
                                          const domain::PersonId& approver) {
    JCIC_CHECK(needs(domain::Duty::query_officer));
    if (now.querier != acting_) return fail(FaultCode::person_duty, "inquiry.serials", {{"reason", "other-querier"}});
    JCIC_CHECK(domain::may_approve(acting_, approver, dependencies_.people().duties(approver, today())));
    if (!now.query) return fail(FaultCode::ledger_sealed, "inquiry.serials");
    if (now.query->subject != lost.subject) return other("subject");
    const auto item = now.items.find(lost.item);
    if (item == now.items.end() || item->second.state != ItemState::approved) return other("item");
    JCIC_CHECK(is_signed_for(item->second));
    if (lost.deadline <= dependencies_.clock().term_time()) return fail(FaultCode::rule_se_2, "inquiry.serials");
    JCIC_CHECK(not_stopped_between(now, {lost.item}));
    // As if it had been requested when the number was issued: under this authorisation, and nobody else's. It may be
    // the very number that another desk obtained: that desk fetches it.
    JCIC_CHECK(is_carried(now, {lost.item}, domain::roc_date_at(lost.issued)));
    JCIC_TRY(const auto serial, journal_.open(lost.event, field::serial));
    JCIC_TRY(const auto number, domain::SerialNumber::parse(serial));
    if (holder_of(book_, number)) return other("held");
    const auto key = key_of_query(now.id);
    auto entry = entries_.event(now.id, action::query_serial_taken_over, lost.item);
    entry.rests_on(item->second.approved_in)
        .plain(field::institution, dependencies_.institution().text())
        .plain(field::lost_serial, lost.row)
        .plain(field::issued, domain::iso_text(lost.issued))
        .plain(field::deadline, domain::iso_text(lost.deadline))
        .plain(field::deadline_from, lost.deadline_from_host ? "host" : "request")
        .personal(field::serial, serial, key)
        .personal(field::page, taking_over_page(now, lost), key);
    return entry.to_be_signed(approver, domain::purpose::approval);
}

Result<Entry> LostSerials::taking_over(const QueryId& id, const std::string& row, registers::Rows& rows,
                                       const domain::PersonId& approver) {
    JCIC_CHECK(journal_.refresh(rows));
    JCIC_CHECK(current(id));
    JCIC_CHECK(bring_beside(id));
    JCIC_TRY(const auto* query, known(id));
    JCIC_TRY(const auto lost, waiting(rows, row));
    return taking_over_of(*query, lost, approver);
}

/// What a taking over is compared with is read before: inside the transaction nothing is searched for.
Result<void> LostSerials::bring_beside(const QueryId& id) {
    JCIC_TRY(const auto* query, known(id));
    if (!query->query) return {};
    const auto asked = *query->query;
    JCIC_CHECK(book_.load_leaning_on(asked.authorisation.reference));
    return book_.load_about(asked.subject);
}

Result<void> LostSerials::take_over(const QueryId& id, registers::Rows& rows, const Entry& taking_over) {
    if (taking_over.signatures.empty()) return fail(FaultCode::query_changed, "inquiry.serials");
    const auto row = taking_over.value(field::lost_serial);
    JCIC_CHECK(current(id));
    JCIC_CHECK(bring_beside(id));
    return append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_CHECK(journal_.refresh(rows));
        JCIC_TRY(const auto lost, waiting(rows, row));
        JCIC_TRY(auto entries,
                 as_signed(taking_over, taking_over_of(now, lost, taking_over.signatures.front().signer)));
        auto taken = entries_.about_ledger(action::lost_serial_taken_over);
        taken.subject = subject_of_row(row);
        entries.push_back(taken.plain(field::query, id));
        return entries;
    });
}

// Z52 beside the trail: which of its lines no query here explains. After a restore such a line means that an
// authorisation may be used already (R-AU-5), so one request here must not explain two.

namespace {

/// An item as it went to JCIC: from its request until it was last sent again.
struct Sent {
    domain::Item item{};
    UtcTime from{};
    UtcTime until{};
    const QueryEntry* query = nullptr;
};

std::vector<Sent> sent_about(const Book& book, const domain::PersonalId& subject) {
    std::vector<Sent> out;
    for (const auto& [id, query] : book.queries()) {
        if (!query.query || query.query->subject != subject) continue;
        for (const auto& [item, entry] : query.items) {
            const auto at = really_requested(entry);
            // Z52 tells of what obtained a number, and a failed one is certain to have obtained none.
            if (!at || entry.state == domain::ItemState::failed) continue;
            const auto* request = last_request(query, item);
            const auto again = request == nullptr ? std::nullopt : request->asked_at;
            out.push_back({item, *at, std::max(*at, again.value_or(*at)), &query});
        }
    }
    return out;
}

Millis apart(const Sent& sent, UtcTime at) {
    if (at < sent.from) return std::chrono::duration_cast<Millis>(sent.from - at);
    return at > sent.until ? std::chrono::duration_cast<Millis>(at - sent.until) : Millis{0};
}

struct Pair {
    Millis apart{};
    bool other_case = false;
    std::size_t line = 0;
    std::size_t sent = 0;
};

/// All that may be, the likeliest first.
std::vector<Pair> pairs_of(const std::vector<AskedOfJcic>& lines, const std::vector<Sent>& sent) {
    std::vector<Pair> out;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const auto item = domain::parse_item(lines[line].item);
        for (std::size_t i = 0; item && i < sent.size(); ++i) {
            const auto distance = apart(sent[i], lines[line].at);
            if (sent[i].item != *item || distance > clock_difference) continue;
            out.push_back({distance, !bore(*sent[i].query, lines[line].case_number), line, i});
        }
    }
    std::ranges::sort(out, {},
                      [](const Pair& one) { return std::tuple(one.apart, one.other_case, one.line, one.sent); });
    return out;
}

}  // namespace

std::vector<AskedOfJcic> not_here(const Book& book, const domain::PersonalId& subject,
                                  const std::vector<AskedOfJcic>& lines) {
    const auto sent = sent_about(book, subject);
    std::vector<bool> explained(lines.size());
    std::vector<bool> explains(sent.size());
    for (const auto& pair : pairs_of(lines, sent)) {
        if (explained[pair.line] || explains[pair.sent]) continue;
        explained[pair.line] = true;
        explains[pair.sent] = true;
    }
    std::vector<AskedOfJcic> out;
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (!explained[line]) out.push_back(lines[line]);
    return out;
}

}  // namespace jcic::inquiry
