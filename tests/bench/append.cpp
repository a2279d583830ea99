// One event's append against a bare SQLCipher insert of the same size and durability, with as many files synced.
#include "bare_sqlcipher.h"
#include "bench.h"
#include "ledger_seat.h"

using namespace jcic;

int main() {
    bench::LedgerSeat seat;
    const auto session = seat.sign_in();
    bench::BareSqlcipher bare(seat.folder / "bare.db");
    bare.make_table();
    const std::string text(200, 'x');  // with the event's own fields about 300 bytes
    const std::string body(300, 'x');
    const auto append = [&](bool personal) {
        domain::Entry entry;
        entry.id = seat.random.bytes<16>();
        entry.action = "query.submitted";
        entry.subject = "query:1";
        personal ? entry.personal("text", text, "query:1") : entry.plain("text", text);
        static_cast<void>(bench::value_of(session->append(entry)));
    };
    const auto in_round = [](const auto& insert) {
        for (int i = 0; i < 16; ++i) insert();
    };
    bench::compare(
        "16 events appended, against bare SQLCipher inserts", 40, [&] { in_round([&] { append(false); }); },
        [&] { in_round([&] { bare.insert(body, "query:1"); }); });
    bench::compare(
        "16 events with a personal field appended, against the same", 40, [&] { in_round([&] { append(true); }); },
        [&] { in_round([&] { bare.insert(body, "query:1"); }); });
}
