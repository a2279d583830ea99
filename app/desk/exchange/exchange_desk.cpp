#include "app/desk/exchange/exchange_desk.h"

#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/duties.h"
#include "app/files/files.h"
#include "app/files/named.h"

namespace jcic::desk {
namespace {

Result<Seat*> seat_that_exchanges(Seating& seating) {
    return seating.seat_for(domain::may_exchange);
}

}  // namespace

Result<std::string> ExchangeDesk::fingerprint() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto signer, workstation_signer(parts_.machine, seat->session()));
    return to_hex(sha256_of(signer.certificate()));
}

Result<ExchangeWritten> ExchangeDesk::write(const ExchangePart& part, const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, seat_that_exchanges(parts_.seating));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_TRY(auto out, unsigned_exchange(parts_.machine, *seat, part));
    JCIC_TRY(const auto statement, signed_exchange(parts_.machine, *seat, out));
    JCIC_CHECK(note_written(*seat, out.said, statement.bytes, domain::may_exchange));
    JCIC_CHECK(files::create(file, statement.bytes));
    return out;
}

Result<JudgedExchange> ExchangeDesk::judge(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, seat_that_exchanges(parts_.seating));
    JCIC_TRY(const auto bytes, files::read_text_given(file));
    return files::of_file(judged_exchange(parts_.machine, *seat, bytes), file);
}

Result<ExchangeRead> ExchangeDesk::look(const std::filesystem::path& file) {
    JCIC_TRY(auto seen, judge(file));
    return std::move(seen.report);
}

Result<ExchangeRead> ExchangeDesk::read(const std::filesystem::path& file) {
    JCIC_TRY(auto seen, judge(file));
    return import_exchange(std::move(seen));
}

Result<ExchangeRead> ExchangeDesk::import_exchange(JudgedExchange judged) {
    if (!parts_.seating.seat()) return fail(FaultCode::session_none, "seat");
    return take_judged(parts_.machine, *parts_.seating.seat(), std::move(judged), domain::may_exchange);
}

}  // namespace jcic::desk
