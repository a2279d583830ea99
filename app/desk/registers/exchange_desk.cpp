#include "app/desk/registers/exchange_desk.h"

#include <algorithm>
#include <set>

#include "app/desk/registers/exchange_judge.h"
#include "app/desk/registers/exchange_uses.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/desks.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/weekly_sheets.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/openssl/ecdsa_form.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;

Result<void> may_exchange(const std::set<domain::Duty>& duties) {
    if (registers::holds_one(duties, registers::head_and_administrator)) return {};
    return fail(FaultCode::person_duty, "exchange", {{"duty", "unit-head,administrator"}});
}

Result<Seat*> seat_that_exchanges(Seating& seating) {
    return seating.seat_for(may_exchange);
}

tl::unexpected<Fault> out_of_range(const char* field, std::uint64_t least, std::uint64_t most) {
    return fail(
        FaultCode::input_form, "exchange",
        {{"field", field}, {"reason", "range"}, {"least", std::to_string(least)}, {"most", std::to_string(most)}});
}

Result<paper::PemSigner> own_signer(const Machine& machine, Seat& seat) {
    JCIC_TRY(const Bytes certificate, files::read(machine.profile() / machine.settings().certificate));
    return workstation_signer(machine, seat.session(), certificate);
}

/// Of which something was written in the part, of weeks that ended within a year: how each stands now.
std::vector<domain::SheetTold> sheets_of(const registers::Rows& rows, const ExchangePart& part, std::uint64_t through,
                                         domain::RocDate today) {
    constexpr std::chrono::days told_of{366};
    std::vector<domain::SheetTold> out;
    for (const auto& [id, row] : rows.of(registers::weekly_sheets)) {
        const auto sheet = registers::weekly_sheet(row);
        if (!sheet || row.state == registers::erased || sheet->week.to.days() + told_of < today.days()) continue;
        if (row.story.back().sequence <= part.since || row.story.front().sequence > through) continue;
        std::optional<domain::PersonId> querier;
        if (const auto code = domain::PersonId::parse(sheet->querier)) querier = *code;
        out.push_back({sheet->week.from, sheet->week.to, std::move(querier), sheet->lines,
                       std::string(registers::told_state(row))});
    }
    if (out.size() > domain::most_exchange_sheets)
        out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(domain::most_exchange_sheets));
    return out;
}

std::vector<domain::CardLine> cards_of(const office::PeopleAndCards& people) {
    std::vector<domain::CardLine> out;
    for (const auto& [number, card] : people.cards())
        out.push_back({number, card.custodian, card.holder, card.since, card.in_use});
    return out;
}

}  // namespace

Result<std::string> ExchangeDesk::fingerprint() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto signer, own_signer(parts_.machine, *seat));
    return to_hex(sha256_of(signer.certificate()));
}

Result<ExchangeWritten> ExchangeDesk::write(const ExchangePart& part, const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, seat_that_exchanges(parts_.seating));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_TRY(auto signer, own_signer(parts_.machine, *seat));
    JCIC_TRY(const auto last, seat->session().count());
    if (part.since > last) return out_of_range("since", 0, last);
    const auto through = part.through.value_or(last);
    if (through < part.since || through > last) return out_of_range("through", part.since, last);
    ExchangeWritten out{{std::string(ledger::name_of(seat->session().origin().kind)),
                         seat->session().origin().institution.text(),
                         parts_.machine.settings().branch,
                         parts_.machine.settings().workstation,
                         parts_.machine.clock().now(),
                         part.since,
                         through,
                         cards_of(seat->people()),
                         {}},
                        to_hex(sha256_of(signer.certificate())),
                        {}};
    JCIC_TRY(out.said.uses, uses_told(*seat, part, through, last, parts_.machine.today()));
    out.said.sheets = sheets_of(seat->registers(), part, through, parts_.machine.today());
    out.left_out = domain::leave_out_what_cannot_be_told(out.said);
    const auto text = domain::exchange_text(out.said, signer.certificate());
    JCIC_TRY(const auto der, signer.sign(view(text)));
    const auto raw = openssl::raw_from_der(der);
    if (!raw) return fail(FaultCode::paper_signer, "exchange", {{"reason", "key"}});
    const auto whole = domain::exchange_file(text, *raw);
    // What the other desk would refuse is to be known here.
    JCIC_CHECK(domain::read_exchange(whole));
    JCIC_CHECK(seat->session().append(plain_entry(action::exchange_written, "ledger",
                                                  {{field::since_event, std::to_string(part.since)},
                                                   {field::through, std::to_string(through)},
                                                   {field::uses_told, std::to_string(out.said.uses.size())},
                                                   {field::digest, to_hex(sha256_of(view(whole)))}}),
                                      may_exchange));
    JCIC_CHECK(files::create(file, whole));
    return out;
}

Result<JudgedExchange> ExchangeDesk::judge(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, seat_that_exchanges(parts_.seating));
    JCIC_TRY(const auto bytes, files::read_given(file));
    return judged_file(parts_.machine, *seat, bytes);
}

Result<ExchangeRead> ExchangeDesk::look(const std::filesystem::path& file) {
    JCIC_TRY(auto seen, judge(file));
    return std::move(seen.report);
}

Result<ExchangeRead> ExchangeDesk::read(const std::filesystem::path& file) {
    JCIC_TRY(auto seen, judge(file));
    return take(std::move(seen));
}

Result<ExchangeRead> ExchangeDesk::take(JudgedExchange judged) {
    if (!parts_.seating.seat()) return fail(FaultCode::session_none, "seat");
    auto& seat = *parts_.seating.seat();
    const auto written = seat.transact([&]() -> Result<std::vector<domain::Entry>> {
        const auto duties = seat.people().duties(seat.person(), parts_.machine.today());
        if (duties.empty()) return fail(FaultCode::person_ended, "exchange", {{"person", seat.person().text()}});
        JCIC_CHECK(may_exchange(duties));
        return entries_as_of_now(parts_.machine, seat, judged);
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return std::move(judged.report);
}

}  // namespace jcic::desk
