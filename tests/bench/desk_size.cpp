// What a desk's years cost: sign-in and each command at a desk of many queries that are over, against one of a hundred.
// Both are made here, through the ledger's own append; a folder that is given keeps the large one for the next time.
//   bench_desk_size QUERIES EVENTS [FOLDER]     30000 34: a million events, five years of a busy branch
#include <QCoreApplication>
#include <cstdio>
#include <map>

#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/registers/register_desk.h"
#include "bench_desk.h"

using namespace jcic;

using bench::compare_desks;
using bench::Desk;
using bench::value_of;

int main(int count, char** arguments) {
    QCoreApplication application(count, arguments);
    if (count < 3) {
        std::fputs("usage: bench_desk_size QUERIES EVENTS [FOLDER]\n", stderr);
        return 2;
    }
    const auto queries = std::strtoull(arguments[1], nullptr, 10);
    const auto events = std::strtoull(arguments[2], nullptr, 10);
    const bench::OwnFolder own;
    const auto& folder = own.path;
    {
        constexpr auto querier = domain::Duty::query_officer;
        const auto fill = [&](auto& years) { years.write(queries, events); };
        if (count > 3) {  // what is measured is a copy: each run leaves queries behind that the next would count
            const std::filesystem::path kept = arguments[3];
            static_cast<void>(Desk(kept, querier, fill));
            std::filesystem::copy(kept, folder / "large", std::filesystem::copy_options::recursive);
        }
        Desk large(folder / "large", querier, fill);
        Desk small(folder / "small", querier, [&](auto& years) { years.write(100, events); });
        for (auto* desk : {&large, &small}) {
            const auto first = bench::time_of([&] { desk->sign_in(); });  // labels are made
            const auto found = bench::time_of(
                [&] { static_cast<void>(desk->workplace->queries().recall(desk::QueryList::board, "王")); });
            std::fprintf(stderr, "first sign-in %.1f s, first search %.1f s\n", first.count() / 1e6,
                         found.count() / 1e6);
            desk->sign_out();
        }
        compare_desks("sign-in at a desk of many queries, against one of a hundred", large, small, [](Desk& desk) {
            desk.sign_in();
            desk.sign_out();
        });
        for (auto* desk : {&large, &small}) desk->sign_in();
        auto form = large.form();
        compare_desks("what the windows show", large, small,
                      [](Desk& desk) { static_cast<void>(desk.workplace->snapshot()); });
        compare_desks("a form judged while it is typed", large, small,
                      [&](Desk& desk) { static_cast<void>(value_of(desk.workplace->queries().check(form))); });
        compare_desks("a query submitted and withdrawn", large, small, [&](Desk& desk) {
            const auto id = value_of(desk.workplace->queries().submit(form));
            static_cast<void>(value_of(desk.workplace->approvals().approval(id)));
            if (!desk.workplace->acts().take("query.withdraw", {{id}}, {{"reason", "量測用"}})) std::_Exit(1);
        });
        compare_desks("a case looked for among what is over", large, small, [](Desk& desk) {
            static_cast<void>(value_of(desk.workplace->queries().recall(desk::QueryList::board, "Y1000007")));
        });
        std::map<Desk*, inquiry::QueryId> over;
        for (auto* desk : {&large, &small})
            over[desk] = *value_of(desk->workplace->queries().recall(desk::QueryList::board, "Y1000007")).found.begin();
        compare_desks("the story of a case that is over", large, small, [&](Desk& desk) {
            static_cast<void>(value_of(desk.workplace->queries().story(over.at(&desk))));
        });
        compare_desks("a register's newest rows", large, small, [](Desk& desk) {
            static_cast<void>(
                value_of(desk.workplace->registers().rows(domain::registers::authorisations, {.limit = 50})));
        });
        compare_desks("what is kept the shortest", large, small,
                      [](Desk& desk) { static_cast<void>(value_of(desk.workplace->retention().kept(50))); });
    }
}
