#include "app/desk/exchange/exchange_judge.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "app/card/certificate.h"
#include "app/card/commands.h"
#include "app/desk/exchange/exchange_uses.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/compared.h"
#include "app/domain/registers/desks.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using domain::AuthorisationUse;

constexpr std::string_view about_use = "authorisation-use:";
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

/// "1151116-1151122 L03 12 approved", likewise; "" for none.
std::string sheets_text(const std::vector<domain::SheetTold>& sheets) {
    std::string out;
    for (const auto& one : sheets)
        out += (out.empty() ? "" : "; ") + one.from.text() + "-" + one.to.text() + " " +
               (one.querier ? one.querier->text() : "-") + " " + std::to_string(one.lines) + " " + one.state;
    return out;
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
Result<void> may_be_read(const Machine& machine, const Seat& seat, const domain::DeskExchange& said,
                         const std::string& fingerprint) {
    if (said.world != ledger::name_of(seat.session().origin().kind)) return not_taken("world");
    if (said.institution != seat.session().origin().institution.text()) return not_taken("institution");
    if (said.branch != machine.settings().branch) return not_taken("branch", {{"branch", said.branch}});
    if (said.desk == machine.settings().workstation) return not_taken("own");
    const auto* row = registers::known_desk(seat.registers(), said.desk);
    if (row == nullptr) return not_taken("unknown-desk", {{"desk", said.desk}, {"fingerprint", fingerprint}});
    if (!registers::is_taken_in(*row, fingerprint))
        return not_taken("certificate", {{"desk", said.desk}, {"fingerprint", fingerprint}});
    const auto through = registers::told_through(*row);
    const auto read_to = std::to_string(through);
    if (said.through <= through) return not_taken("older", {{"through", read_to}});
    if (said.since > through)
        return not_taken("gap", {{"through", read_to},
                                 {"missing-from", std::to_string(through + 1)},
                                 {"missing-to", std::to_string(said.since)}});
    return {};
}

/// None of an entry that the catalogue lets nobody write.
std::optional<domain::UsedElsewhere> use_told_in(const domain::Entry& entry) {
    const auto item = domain::parse_item(entry.value(field::item));
    const auto at = domain::parse_iso(entry.value(field::at));
    if (!item || !at) return std::nullopt;
    // What is none of the three is believed to forbid.
    const auto use = domain::parse_use(entry.value(field::use)).value_or(AuthorisationUse::spent);
    return domain::UsedElsewhere{*item, entry.value(field::desk), entry.value(field::query), use, *at};
}

std::string named(const domain::UseLine& line) {
    return line.authorisation + " " + std::string(domain::code_of(line.item));
}

/// What this desk's queries did, by the authorisation that they lean on, as it is compared: looked through once for a
/// whole file.
using OwnUses = std::multimap<std::string, const inquiry::QueryEntry*>;
OwnUses own_uses(const inquiry::Book& book) {
    OwnUses out;
    for (const auto& [id, query] : book.queries())
        if (!query.authorisation.empty()) out.emplace(domain::compared_reference(query.authorisation), &query);
    return out;
}

/// What another desk says was used before the branch began there, or elsewhere, may be what was asked here: up to the
/// day that it names.
bool may_be_ours(const domain::UseLine& line, UtcTime asked_here) {
    return line.query == no_query_of(line.authorisation) &&
           domain::roc_date_at(asked_here) <= domain::roc_date_at(line.at);
}

/// Where the other desk has it: by a query of its own, or said in its register.
std::string subject_there(const domain::UseLine& line) {
    const bool said = line.query == no_query_of(line.authorisation);
    return said ? "authorisation:" + line.authorisation : "query:" + line.query;
}

/// What this desk did with the same item of the same authorisation.
void hold_against_own(const OwnUses& own, const domain::UseLine& line, ExchangeRead& out) {
    if (line.use == AuthorisationUse::free) return;
    const auto [first, end] = own.equal_range(domain::compared_reference(line.authorisation));
    for (auto one = first; one != end; ++one) {
        const auto& query = *one->second;
        const auto item = query.items.find(line.item);
        if (item == query.items.end()) continue;
        const auto here = use_of(item->second.state);
        const auto asked = item->second.requested_at.value_or(query.last_written);
        if (here == AuthorisationUse::spent && line.use == AuthorisationUse::spent && !may_be_ours(line, asked))
            out.differ.push_back({"authorisation", named(line), "query:" + query.id, subject_there(line)});
        if (here == AuthorisationUse::reserved) out.held_back.push_back(named(line));
    }
}

void hold_cards_against_own(const domain::registers::PeopleAndCards& people, ExchangeRead& out) {
    for (const auto& card : out.said.cards) {
        const auto here = people.cards().find(card.card);
        if (here == people.cards().end() || !here->second.in_use || !card.in_use) continue;
        out.differ.push_back({"card", card.card, here->second.custodian.text(), card.custodian.text()});
    }
}

/// Told before: the same files read again and again make no second finding of it. From that event on.
Result<void> know_contradictions(Seat& seat, std::uint64_t from, JudgedExchange& out) {
    ledger::EventQuery wanted;
    wanted.action = action::desk_differed;
    wanted.subject = std::string(registers::desks.about) + out.report.said.desk;
    wanted.start = from;
    return each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        const auto& entry = event.entry;
        out.told_contradictions.push_back(
            {entry.value(field::kind), entry.value(field::what), entry.value(field::here), entry.value(field::there)});
        return true;
    });
}

void know_use(const domain::UsedElsewhere& use, const std::string& authorisation, JudgedExchange& out) {
    if (use.desk == out.report.said.desk)
        out.told.insert_or_assign({domain::compared_reference(authorisation), use.query, use.item}, use.use);
}

/// Those that were told since it was judged: none, but where another program read a file meanwhile.
Result<void> know_uses_since(Seat& seat, JudgedExchange& out) {
    ledger::EventQuery wanted;
    wanted.action = action::authorisation_use_told;
    wanted.start = out.as_of + 1;
    return each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        if (const auto use = use_told_in(event.entry))
            know_use(*use, event.entry.subject.substr(about_use.size()), out);
        return true;
    });
}

/// From what is in memory. A line whose time alone is another says nothing new: it moves with all that is written
/// about its query there.
void conclude(const Seat& seat, JudgedExchange& out) {
    auto& report = out.report;
    out.news.clear();
    report.differ.clear();
    report.held_back.clear();
    const auto own = own_uses(seat.book());
    for (const auto& line : report.said.uses) {
        const auto known = out.told.find({domain::compared_reference(line.authorisation), line.query, line.item});
        if (known == out.told.end() || known->second != line.use) out.news.push_back(line);
        hold_against_own(own, line, report);
    }
    hold_cards_against_own(seat.people(), report);
    std::erase_if(report.differ, [&](const Contradiction& one) {
        return std::ranges::find(out.told_contradictions, one) != out.told_contradictions.end();
    });
    report.news = out.news.size();
}

/// Its lines, then what they contradict, then that it was read: the last number is believed only with all before it.
std::vector<domain::Entry> entries_of(const JudgedExchange& judged) {
    const auto& said = judged.report.said;
    const auto about = std::string(registers::desks.about) + said.desk;
    std::vector<domain::Entry> out;
    for (const auto& line : judged.news)
        out.push_back(plain_entry(action::authorisation_use_told,
                                  std::string(about_use) + domain::compared_reference(line.authorisation),
                                  {{field::desk, said.desk},
                                   {field::query, line.query},
                                   {field::item, std::string(domain::code_of(line.item))},
                                   {field::use, std::string(domain::name_of(line.use))},
                                   {field::at, domain::iso_text(line.at)}}));
    for (const auto& one : judged.report.differ)
        out.push_back(plain_entry(
            action::desk_differed, about,
            {{field::kind, one.kind}, {field::what, one.what}, {field::here, one.here}, {field::there, one.there}}));
    out.push_back(plain_entry(action::desk_told, about,
                              {{field::digest, judged.digest},
                               {field::signed_by, judged.report.fingerprint},
                               {field::since_event, std::to_string(said.since)},
                               {field::through, std::to_string(said.through)},
                               {field::made, domain::iso_text(said.made)},
                               {field::cards_told, cards_text(said.cards)},
                               {field::uses_told, std::to_string(said.uses.size())}}));
    if (const auto sheets = sheets_text(said.sheets); !sheets.empty())
        out.back().plain(std::string(field::sheets_told), sheets);
    return out;
}

/// What reading it writes, as the ledger stands now; for inside the transaction. Fault exchange.file: another program
/// may have read a file meanwhile, or closed the desk.
Result<std::vector<domain::Entry>> entries_as_of_now(const Machine& machine, Seat& seat, JudgedExchange& judged) {
    JCIC_CHECK(may_be_read(machine, seat, judged.report.said, judged.report.fingerprint));
    JCIC_CHECK(seat.follow_queries());
    JCIC_CHECK(seat.load_open_queries());
    JCIC_CHECK(know_uses_since(seat, judged));
    JCIC_CHECK(know_contradictions(seat, judged.as_of + 1, judged));
    conclude(seat, judged);
    return entries_of(judged);
}

}  // namespace

tl::unexpected<Fault> not_taken(const char* reason, std::vector<Detail> details) {
    details.insert(details.begin(), {"reason", reason});
    return fail(FaultCode::exchange_file, "exchange", std::move(details));
}

AuthorisationUse use_of(domain::ItemState state) {
    if (!inquiry::uses_authorisation(state)) return AuthorisationUse::free;
    const bool waits = state == domain::ItemState::draft || state == domain::ItemState::submitted ||
                       state == domain::ItemState::approved;
    return waits ? AuthorisationUse::reserved : AuthorisationUse::spent;
}

Result<JudgedExchange> judged_exchange(const Machine& machine, Seat& seat, std::string_view bytes) {
    JCIC_TRY(auto file, domain::read_exchange(bytes));
    JudgedExchange out;
    out.digest = to_hex(sha256_of(view(bytes)));
    JCIC_TRY(out.report.fingerprint, signed_by(file, machine.clock().now()));
    JCIC_CHECK(may_be_read(machine, seat, file.said, out.report.fingerprint));
    out.report.said = std::move(file.said);
    JCIC_TRY(out.as_of, seat.session().count());
    std::set<std::string> authorisations;
    for (const auto& line : out.report.said.uses) authorisations.insert(line.authorisation);
    for (const auto& authorisation : authorisations) {
        JCIC_TRY(const auto known, used_at_other_desks(seat.session(), authorisation));
        for (const auto& use : known) know_use(use, authorisation, out);
        JCIC_CHECK(seat.load_queries_leaning_on(authorisation));
    }
    JCIC_CHECK(know_contradictions(seat, 0, out));
    conclude(seat, out);
    return out;
}

Result<ExchangeRead> take_judged(const Machine& machine, Seat& seat, JudgedExchange judged,
                                 const ledger::Permit& permit) {
    JCIC_CHECK(seat.transact([&]() -> Result<std::vector<domain::Entry>> {
        const auto duties = seat.people().duties(seat.person(), machine.today());
        if (duties.empty()) return fail(FaultCode::person_ended, "exchange", {{"person", seat.person().text()}});
        JCIC_CHECK(permit(duties));
        return entries_as_of_now(machine, seat, judged);
    }));
    return std::move(judged.report);
}

namespace {

Result<std::vector<domain::UsedElsewhere>> last_told(ledger::Session& session, const ledger::EventQuery& wanted) {
    std::map<std::tuple<std::string, std::string, domain::Item>, domain::UsedElsewhere> last;
    JCIC_CHECK(each_event(session, wanted, [&](const domain::Recorded& event) {
        if (auto use = use_told_in(event.entry)) {
            const std::tuple key{use->desk, use->query, use->item};
            last.insert_or_assign(key, *std::move(use));
        }
        return true;
    }));
    std::vector<domain::UsedElsewhere> out;
    for (auto& [key, use] : last) out.push_back(std::move(use));
    return out;
}

}  // namespace

Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(ledger::Session& session, std::string_view reference) {
    ledger::EventQuery wanted;
    wanted.action = action::authorisation_use_told;
    wanted.subject = std::string(about_use) + domain::compared_reference(reference);
    JCIC_TRY(auto out, last_told(session, wanted));
    const auto as_typed = std::string(about_use) + std::string(reference);
    if (as_typed == wanted.subject) return out;
    wanted.subject = as_typed;  // told before numbers were compared
    JCIC_TRY(auto before, last_told(session, wanted));
    std::ranges::move(before, std::back_inserter(out));
    return out;
}

Result<std::vector<domain::UsedElsewhere>> used_at_other_desks_since(ledger::Session& session, UtcTime since) {
    ledger::EventQuery wanted;
    wanted.action = action::authorisation_use_told;
    wanted.since = since;  // nothing is told before it happened
    JCIC_TRY(auto out, last_told(session, wanted));
    std::erase_if(out, [&](const auto& one) { return one.at < since; });
    return out;
}

}  // namespace jcic::desk
