// One event's append against a bare SQLCipher insert of the same size and durability, with as many files synced: of
// events that seal nothing, of such that seal a value, and as a branch's year has them.
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
    const auto append = [&](const std::function<void(domain::Entry&)>& say) {
        domain::Entry entry;
        entry.id = seat.random.bytes<16>();
        entry.action = "query.submitted";
        entry.subject = "query:1";
        say(entry);
        static_cast<void>(bench::value_of(session->append(entry)));
    };
    const auto in_round = [](const auto& insert) {
        for (int i = 0; i < 16; ++i) insert(i);
    };
    const auto against_bare = [&](const char* name, const auto& ours) {
        bench::compare(
            name, 40, [&] { in_round(ours); }, [&] { in_round([&](int) { bare.insert(body, "query:1"); }); });
    };
    const auto plain = [&](domain::Entry& entry) { entry.plain("text", text); };
    against_bare("16 events appended, against bare SQLCipher inserts", [&](int) { append(plain); });
    against_bare("16 events with a personal field appended, against the same",
                 [&](int) { append([&](domain::Entry& entry) { entry.personal("text", text, "query:1"); }); });
    // One in seven seals two values (scenario.invented_year holds it to that): here three of sixteen do, and each third
    // of them under a new key.
    const std::string half(100, 'x');
    int sealing = 0;
    against_bare("16 events as a branch's year has them, against the same", [&](int i) {
        if (i % 6 != 0) return append(plain);
        const auto key = "query:" + std::to_string(1 + sealing++ / 3);
        append([&](domain::Entry& entry) {
            entry.subject = key;  // a value is sealed for its own subject alone
            entry.personal("text", half, key).personal("reason", half, key);
        });
    });
}
