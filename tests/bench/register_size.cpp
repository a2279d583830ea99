// What a register of many rows costs against one of ten: a later sign-in, its page opened, a word looked for in it, a
// step taken with what the windows show afterwards. One register that is read when it is asked for (authorisations),
// one that is read at sign-in (devices); both made here, through the ledger's own append.
//   bench_register_size [ROWS]     100000
#include <QCoreApplication>
#include <cstdio>

#include "app/desk/duties_desk.h"
#include "app/desk/registers/register_desk.h"
#include "bench_desk.h"

using namespace jcic;

using bench::compare_desks;
using bench::Desk;
using bench::value_of;
namespace registers = domain::registers;

namespace {

constexpr std::size_t few = 10;

void take(Desk& desk, const registers::Register& book, const char* action, registers::Values typed) {
    static_cast<void>(value_of(
        desk.workplace->registers().take_step({&book, book.step(action), "", std::move(typed), std::nullopt})));
    static_cast<void>(desk.workplace->snapshot());
}

void look(Desk& desk, const registers::Register& book, const char* word = "") {
    constexpr std::size_t most = 50;
    const auto view = value_of(desk.workplace->registers().rows(book, {.text = word, .limit = most}));
    if (view.rows.empty()) std::_Exit(1);
}

void sign_in_both(const char* again, Desk& large, Desk& small) {
    for (auto* desk : {&large, &small}) {
        const auto first = bench::time_of([&] { desk->sign_in(); });
        std::fprintf(stderr, "first sign-in %.1f s\n", first.count() / 1e6);
    }
    compare_desks(again, large, small, [](Desk& desk) {
        desk.sign_out();
        desk.sign_in();
    });
}

void authorisations(const std::filesystem::path& folder, std::size_t rows) {
    constexpr auto duty = domain::Duty::query_officer;
    const auto& book = registers::authorisations;
    Desk large(folder / "many-authorisations", duty, [&](auto& years) { years.write_authorisations(rows); });
    Desk small(folder / "few-authorisations", duty, [&](auto& years) { years.write_authorisations(few); });
    sign_in_both("sign-in with many authorisations, against ten", large, small);
    compare_desks("authorisations of many, opened, against ten", large, small, [&](Desk& desk) { look(desk, book); });
    compare_desks("one of them looked for", large, small, [&](Desk& desk) { look(desk, book, "Y-P-7"); });
    int made = 0;
    compare_desks("one more entered, and what the windows show", large, small, [&](Desk& desk) {
        const auto today = desk.workplace->parts().machine.today();
        take(desk, book, "authorisation.signed",
             {{"reference", "B-" + std::to_string(++made)},
              {"subject", "A123456789"},
              {"name", "王小明"},
              {"application", "個人房屋貸款"},
              {"items", "T50"},
              {"signed", today.text()},
              {"ends", today.text()},
              {"read-box", "yes"},
              {"each-item", "yes"},
              {"form-code", "yes"},
              {"identity", "id-card"},
              {"notices", "yes"}});
    });
}

void devices(const std::filesystem::path& folder, std::size_t rows) {
    constexpr auto duty = domain::Duty::unit_head;
    const auto& book = registers::devices;
    const auto device = [](std::size_t row) {
        return registers::Values{
            {"kind", "reader"}, {"number", "EZ-" + std::to_string(row)}, {"place", "二樓"}, {"keeper", "L02"}};
    };
    const auto fill = [&](std::size_t count) {
        return [&device, &book, count](auto& years) { years.write_rows(book, "device.taken-in", count, device); };
    };
    Desk large(folder / "many-devices", duty, fill(rows));
    Desk small(folder / "few-devices", duty, fill(few));
    sign_in_both("sign-in with many devices, against ten", large, small);
    compare_desks("devices of many, opened, against ten", large, small, [&](Desk& desk) { look(desk, book); });
    compare_desks("one of those looked for", large, small, [&](Desk& desk) { look(desk, book, "EZ-7"); });
    compare_desks("the month of duties, by person and day", large, small,
                  [](Desk& desk) { static_cast<void>(value_of(desk.workplace->duties().month(std::nullopt))); });
    std::size_t made = rows;
    compare_desks("one more taken in, and what the windows show", large, small,
                  [&](Desk& desk) { take(desk, book, "device.taken-in", device(++made)); });
}

}  // namespace

int main(int count, char** arguments) {
    QCoreApplication application(count, arguments);
    const auto rows = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 100'000;
    const bench::OwnFolder folder;
    authorisations(folder.path, rows);
    devices(folder.path, rows);
}
