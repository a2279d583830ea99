// A sign-in against bare Argon2id of the same cost and the opening of a bare SQLCipher file.
#include "app/keys/password_cost.h"
#include "bare_sqlcipher.h"
#include "bench.h"
#include "ledger_seat.h"

using namespace jcic;

int main() {
    bench::LedgerSeat seat;
    const auto file = seat.folder / "bare.db";
    bench::BareSqlcipher(file).make_table();
    const auto password = bench::LedgerSeat::password();
    bench::compare(
        "sign-in, against Argon2id and opening SQLCipher", 15, [&] { static_cast<void>(seat.sign_in()); },
        [&] {
            static_cast<void>(bench::value_of(ledger::stretch(password, ledger::Salt{}, ledger::cost_floor)));
            bench::BareSqlcipher(file).run("SELECT count(*) FROM event");
        });
}
