#include "app/desk/registers/exchange_desk.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/card/certificate.h"
#include "app/card/signature.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/rooms.h"
#include "app/domain/registers/desks.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/inquiry/written.h"
#include "app/openssl/ecdsa_form.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using domain::AuthorisationUse;
using domain::ItemState;

constexpr std::string_view about_use = "authorisation-use:";
/// Two machines' clocks may differ by so much (ours).
constexpr std::chrono::minutes clocks_differ{10};
/// So long after its end an authorisation is told of: a number issued under it may still be taken over (R-SE-2).
constexpr std::chrono::days told_after_its_end{92};

tl::unexpected<Fault> not_taken(const char* reason, std::vector<Detail> details = {}) {
    details.insert(details.begin(), {"reason", reason});
    return fail(FaultCode::exchange_file, "exchange", std::move(details));
}

Result<Seat*> seat_that_exchanges(Rooms& rooms) {
    JCIC_TRY(Seat * seat, rooms.taken_seat());
    if (!registers::holds_one(seat->duties, registers::head_and_administrator))
        return fail(FaultCode::person_duty, "exchange", {{"duty", "unit-head,administrator"}});
    return seat;
}

Result<paper::PemSigner> own_signer(const Rooms& rooms, Seat& seat) {
    JCIC_TRY(const Bytes certificate, files::read(rooms.profile / rooms.settings.certificate));
    return workstation_signer(rooms, *seat.session, certificate);
}

AuthorisationUse use_of(ItemState state) {
    if (!inquiry::uses_authorisation(state)) return AuthorisationUse::free;
    const bool waits = state == ItemState::draft || state == ItemState::submitted || state == ItemState::approved;
    return waits ? AuthorisationUse::reserved : AuthorisationUse::spent;
}

/// Of every query about which something was written since then, as it stands now.
Result<std::vector<domain::UseLine>> uses_since(Seat& seat, std::uint64_t since, std::uint64_t last,
                                                domain::RocDate today) {
    std::set<inquiry::QueryId> ids;
    std::set<inquiry::QueryId> over;  // nobody can use their authorisations any more
    ledger::EventQuery wanted;
    wanted.action = "query.";
    wanted.start = since + 1;
    JCIC_CHECK(each_event(*seat.session, wanted, [&](const domain::Recorded& event) {
        const auto id = inquiry::query_of(event.entry.subject);
        if (!id) return true;
        if (event.entry.action == action::query_submitted) {
            const auto ends = domain::RocDate::parse(event.entry.value(field::authorisation_ends));
            if (ends && ends->days() + told_after_its_end < today.days()) over.insert(*id);
        }
        if (!over.contains(*id)) ids.insert(*id);
        return true;
    }));
    // A book of its own: what is over stays off the board.
    inquiry::Book book;
    book.begin_after(last, {}, *seat.archive);
    std::vector<domain::UseLine> out;
    for (const auto& id : ids) {
        JCIC_CHECK(book.bring(id));
        const auto* query = book.find(id);
        if (query == nullptr || query->authorisation.empty()) continue;
        for (const auto& [item, entry] : query->items)
            out.push_back({query->authorisation, id, item, use_of(entry.state),
                           entry.requested_at.value_or(query->last_written)});
    }
    if (out.size() > domain::most_exchange_lines) return not_taken("lines");
    return out;
}

std::vector<domain::CardLine> cards_of(const office::Register& people) {
    std::vector<domain::CardLine> out;
    for (const auto& [number, card] : people.cards())
        out.push_back({number, card.custodian, card.holder, card.since, card.in_use});
    return out;
}

/// "0129999-03 C01 → L03", one after the other: as it stands in the register.
std::string cards_text(const std::vector<domain::CardLine>& cards) {
    std::string out;
    for (const auto& card : cards) {
        out += (out.empty() ? "" : "; ") + card.card + " " + card.custodian.text();
        if (card.holder) out += " → " + card.holder->text();
        if (!card.in_use) out += " (-)";
    }
    return out.empty() ? "-" : out;
}

/// Signed by the certificate in it, which was good when it says that it was made.
Result<std::string> signed_by(const domain::ReadExchange& file, UtcTime now) {
    const auto certificate = card::Certificate::from_der(file.certificate);
    if (!certificate || certificate->signs_with() != card::SignatureAlgorithm::ecdsa_p256_sha256)
        return not_taken("signature");
    if (!card::verify_signature(*certificate, view(file.text), file.signature)) return not_taken("signature");
    if (file.said.made > now + clocks_differ) return not_taken("future");
    if (file.said.made < certificate->not_before() || file.said.made > certificate->not_after())
        return not_taken("not-valid");
    return to_hex(sha256_of(file.certificate));
}

/// Of this world, institution and branch; of a desk that a person took in, and newer than what was read of it.
Result<void> may_be_read(const Rooms& rooms, const Seat& seat, const domain::DeskExchange& said,
                         const std::string& fingerprint) {
    if (said.world != ledger::name_of(seat.session->origin().kind)) return not_taken("world");
    if (said.institution != seat.session->origin().institution.text()) return not_taken("institution");
    if (said.branch != rooms.settings.branch) return not_taken("branch", {{"branch", said.branch}});
    if (said.desk == rooms.settings.workstation) return not_taken("own");
    const auto* row = registers::known_desk(seat.registers, said.desk);
    if (row == nullptr) return not_taken("unknown-desk", {{"desk", said.desk}, {"fingerprint", fingerprint}});
    if (!registers::is_taken_in(*row, fingerprint))
        return not_taken("certificate", {{"desk", said.desk}, {"fingerprint", fingerprint}});
    const auto through = registers::told_through(*row);
    const auto read_to = std::to_string(through);
    if (said.through <= through) return not_taken("older", {{"through", read_to}});
    if (said.since > through) return not_taken("gap", {{"through", read_to}});
    return {};
}

std::string named(const domain::UseLine& line) {
    return line.authorisation + " " + std::string(domain::code_of(line.item));
}

/// What this desk did with the same item of the same authorisation.
void hold_against_own(const inquiry::Book& book, const domain::UseLine& line, ExchangeRead& out) {
    if (line.use == AuthorisationUse::free) return;
    for (const auto& [id, query] : book.queries()) {
        const auto item = query.items.find(line.item);
        if (query.authorisation != line.authorisation || item == query.items.end()) continue;
        const auto here = use_of(item->second.state);
        if (here == AuthorisationUse::spent && line.use == AuthorisationUse::spent)
            out.differ.push_back({"authorisation", named(line), "query:" + id, "query:" + line.query});
        if (here == AuthorisationUse::reserved) out.held_back.push_back(named(line));
    }
}

void hold_cards_against_own(const office::Register& people, ExchangeRead& out) {
    for (const auto& card : out.said.cards) {
        const auto here = people.cards().find(card.card);
        if (here == people.cards().end() || !here->second.in_use || !card.in_use) continue;
        out.differ.push_back({"card", card.card, here->second.custodian.text(), card.custodian.text()});
    }
}

/// Not told before: the same files read again and again make no second finding of it.
Result<void> leave_out_known(Seat& seat, ExchangeRead& out) {
    ledger::EventQuery wanted;
    wanted.action = action::desk_differed;
    wanted.subject = std::string(registers::desks.about) + out.said.desk;
    return each_event(*seat.session, wanted, [&](const domain::Recorded& event) {
        const auto& entry = event.entry;
        std::erase(out.differ, Contradiction{entry.value(field::kind), entry.value(field::what),
                                             entry.value(field::here), entry.value(field::there)});
        return true;
    });
}

struct Judged {
    ExchangeRead report;
    std::vector<domain::UseLine> news;
    std::string digest;
};

Result<std::vector<domain::UseLine>> not_known_yet(Seat& seat, const domain::DeskExchange& said) {
    std::vector<domain::UseLine> out;
    for (const auto& line : said.uses) {
        JCIC_TRY(const auto known, used_at_other_desks(*seat.session, line.authorisation));
        const domain::UsedElsewhere told{line.item, said.desk, line.query, line.use, line.at};
        if (std::ranges::find(known, told) == known.end()) out.push_back(line);
    }
    return out;
}

Result<Judged> judged(Rooms& rooms, Seat& seat, const Bytes& bytes) {
    JCIC_TRY(auto file, domain::read_exchange(to_text(bytes)));
    Judged out;
    out.digest = to_hex(sha256_of(bytes));
    JCIC_TRY(out.report.fingerprint, signed_by(file, rooms.clock->now()));
    JCIC_CHECK(may_be_read(rooms, seat, file.said, out.report.fingerprint));
    out.report.said = std::move(file.said);
    JCIC_TRY(out.news, not_known_yet(seat, out.report.said));
    out.report.news = out.news.size();
    for (const auto& line : out.report.said.uses) {
        JCIC_CHECK(seat.book.bring_leaning_on(line.authorisation));
        hold_against_own(seat.book, line, out.report);
    }
    hold_cards_against_own(seat.people, out.report);
    JCIC_CHECK(leave_out_known(seat, out.report));
    return out;
}

/// Its lines, then what they contradict, then that it was read: the last number is believed only with all before it.
std::vector<domain::Entry> entries_of(Random& random, const Judged& judged) {
    const auto& said = judged.report.said;
    const auto about = std::string(registers::desks.about) + said.desk;
    std::vector<domain::Entry> out;
    for (const auto& line : judged.news)
        out.push_back(plain_entry(random, action::authorisation_use_told, std::string(about_use) + line.authorisation,
                                  {{field::desk, said.desk},
                                   {field::query, line.query},
                                   {field::item, std::string(domain::code_of(line.item))},
                                   {field::use, std::string(domain::name_of(line.use))},
                                   {field::at, domain::iso_text(line.at)}}));
    for (const auto& one : judged.report.differ)
        out.push_back(plain_entry(
            random, action::desk_differed, about,
            {{field::kind, one.kind}, {field::what, one.what}, {field::here, one.here}, {field::there, one.there}}));
    out.push_back(plain_entry(random, action::desk_told, about,
                              {{field::digest, judged.digest},
                               {field::signed_by, judged.report.fingerprint},
                               {field::since_event, std::to_string(said.since)},
                               {field::through, std::to_string(said.through)},
                               {field::made, domain::iso_text(said.made)},
                               {field::cards_told, cards_text(said.cards)},
                               {field::uses_told, std::to_string(said.uses.size())}}));
    return out;
}

}  // namespace

Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(ledger::Session& session, std::string_view reference) {
    ledger::EventQuery wanted;
    wanted.action = action::authorisation_use_told;
    wanted.subject = std::string(about_use) + std::string(reference);
    std::map<std::tuple<std::string, std::string, domain::Item>, domain::UsedElsewhere> last;
    JCIC_CHECK(each_event(session, wanted, [&](const domain::Recorded& event) {
        const auto item = domain::parse_item(event.entry.value(field::item));
        const auto at = domain::parse_iso(event.entry.value(field::at));
        if (!item || !at) return true;  // none that the catalogue lets be written
        const auto use = event.entry.value(field::use);
        const auto desk = event.entry.value(field::desk);
        const auto query = event.entry.value(field::query);
        // What is neither of the two others is believed to forbid.
        const auto kind = use == domain::name_of(AuthorisationUse::free)       ? AuthorisationUse::free
                          : use == domain::name_of(AuthorisationUse::reserved) ? AuthorisationUse::reserved
                                                                               : AuthorisationUse::spent;
        last.insert_or_assign({desk, query, *item}, domain::UsedElsewhere{*item, desk, query, kind, *at});
        return true;
    }));
    std::vector<domain::UsedElsewhere> out;
    for (auto& [key, use] : last) out.push_back(std::move(use));
    return out;
}

Result<std::string> ExchangeDesk::fingerprint() {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_TRY(const auto signer, own_signer(rooms_, *seat));
    return to_hex(sha256_of(signer.certificate()));
}

Result<ExchangeWritten> ExchangeDesk::write(std::uint64_t since, const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, seat_that_exchanges(rooms_));
    JCIC_CHECK(files::may_be_made(file, rooms_.profile));
    JCIC_TRY(auto signer, own_signer(rooms_, *seat));
    JCIC_TRY(const auto last, seat->session->count());
    if (since > last)
        return fail(FaultCode::input_form, "exchange",
                    {{"field", "since"}, {"reason", "range"}, {"least", "0"}, {"most", std::to_string(last)}});
    ExchangeWritten out{{std::string(ledger::name_of(seat->session->origin().kind)),
                         seat->session->origin().institution.text(),
                         rooms_.settings.branch,
                         rooms_.settings.workstation,
                         rooms_.clock->now(),
                         since,
                         last,
                         cards_of(seat->people),
                         {}},
                        to_hex(sha256_of(signer.certificate()))};
    JCIC_TRY(out.said.uses, uses_since(*seat, since, last, rooms_.today()));
    const auto text = domain::exchange_text(out.said, signer.certificate());
    JCIC_TRY(const auto der, signer.sign(view(text)));
    const auto raw = openssl::raw_from_der(der);
    if (!raw) return fail(FaultCode::paper_signer, "exchange", {{"reason", "key"}});
    const auto whole = domain::exchange_file(text, *raw);
    JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, action::exchange_written, "ledger",
                                                 {{field::since_event, std::to_string(since)},
                                                  {field::through, std::to_string(last)},
                                                  {field::uses_told, std::to_string(out.said.uses.size())},
                                                  {field::digest, to_hex(sha256_of(view(whole)))}})));
    JCIC_CHECK(files::replace(file, whole));
    return out;
}

Result<ExchangeRead> ExchangeDesk::look(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, seat_that_exchanges(rooms_));
    JCIC_TRY(const auto bytes, files::read(file));
    JCIC_TRY(auto seen, judged(rooms_, *seat, bytes));
    return std::move(seen.report);
}

Result<ExchangeRead> ExchangeDesk::read(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, seat_that_exchanges(rooms_));
    JCIC_TRY(const auto bytes, files::read(file));
    ExchangeRead out;
    // Judged inside: what another program wrote a moment ago counts.
    const auto written = seat->session->transact(seat->registers, [&]() -> Result<std::vector<domain::Entry>> {
        JCIC_CHECK(seat->session->refresh(seat->book));
        JCIC_TRY(auto seen, judged(rooms_, *seat, bytes));
        out = seen.report;
        return entries_of(rooms_.random, seen);
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return out;
}

}  // namespace jcic::desk
