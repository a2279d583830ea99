#include "app/desk/exchange/own_statement.h"

#include <algorithm>

#include "app/desk/exchange/exchange_uses.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/desks.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/weekly_sheets.h"
#include "app/openssl/ecdsa_form.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;

tl::unexpected<Fault> out_of_range(const char* field, std::uint64_t least, std::uint64_t most) {
    return fail(
        FaultCode::input_form, "exchange",
        {{"field", field}, {"reason", "range"}, {"least", std::to_string(least)}, {"most", std::to_string(most)}});
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

std::vector<domain::CardLine> cards_of(const domain::registers::PeopleAndCards& people) {
    std::vector<domain::CardLine> out;
    for (const auto& [number, card] : people.cards())
        out.push_back({number, card.custodian, card.holder, card.since, card.in_use});
    return out;
}

}  // namespace

Result<Bytes> statement_signature(paper::PemSigner& signer, std::string_view text) {
    JCIC_TRY(const auto der, signer.sign(view(text)));
    auto raw = openssl::raw_from_der(der);
    if (!raw) return fail(FaultCode::paper_signer, "statement", {{"reason", "key"}});
    return *std::move(raw);
}

Result<ExchangeWritten> unsigned_exchange(const Machine& machine, Seat& seat, const ExchangePart& part) {
    JCIC_TRY(const auto last, seat.session().count());
    if (part.since > last) return out_of_range("since", 0, last);
    const auto through = part.through.value_or(last);
    if (through < part.since || through > last) return out_of_range("through", part.since, last);
    ExchangeWritten out{{std::string(ledger::name_of(seat.session().origin().kind)),
                         seat.session().origin().institution.text(),
                         machine.settings().branch,
                         machine.settings().workstation,
                         machine.clock().now(),
                         part.since,
                         through,
                         cards_of(seat.people()),
                         {}},
                        {},
                        {}};
    JCIC_TRY(out.said.uses, uses_told(seat, part, through, last, machine.today()));
    out.said.sheets = sheets_of(seat.registers(), part, through, machine.today());
    out.left_out = domain::leave_out_what_cannot_be_told(out.said);
    return out;
}

Result<domain::SignedStatement> signed_exchange(const Machine& machine, Seat& seat, ExchangeWritten& said) {
    JCIC_TRY(auto signer, workstation_signer(machine, seat.session()));
    said.fingerprint = to_hex(sha256_of(signer.certificate()));
    const auto text = domain::exchange_text(said.said, signer.certificate());
    JCIC_TRY(const auto signature, statement_signature(signer, text));
    domain::SignedStatement out{domain::StatementKind::exchange, said.said.desk, said.said.since, said.said.through,
                                domain::exchange_file(text, signature)};
    // What the other desk would refuse is to be known here.
    JCIC_CHECK(domain::read_exchange(out.bytes));
    return out;
}

Result<void> note_written(Seat& seat, const domain::DeskExchange& said, std::string_view bytes,
                          const ledger::Permit& permit) {
    JCIC_CHECK(seat.session().append(plain_entry(action::exchange_written, "ledger",
                                                 {{field::since_event, std::to_string(said.since)},
                                                  {field::through, std::to_string(said.through)},
                                                  {field::uses_told, std::to_string(said.uses.size())},
                                                  {field::digest, to_hex(sha256_of(view(bytes)))}}),
                                     permit));
    return {};
}

}  // namespace jcic::desk
