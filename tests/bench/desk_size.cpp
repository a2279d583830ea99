// What a desk's years cost: sign-in and each command at a desk of many queries that are over, against one of a hundred.
// Both are made here, through the ledger's own append; a folder that is given keeps the large one for the next time.
//   bench_desk_size QUERIES EVENTS [FOLDER]     30000 34: a million events, five years of a busy branch
#include <QCoreApplication>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

#include "app/desk/profile/practice_world.h"
#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/seat/seat.h"
#include "app/desk/workplace.h"
#include "app/rehearsal/worlds.h"
#include "bench.h"
#include "ledger_seat.h"
#include "support/branch_years.h"

using namespace jcic;

namespace {

using bench::value_of;

struct Desk {
    std::filesystem::path profile;
    std::unique_ptr<desk::Workplace> workplace;
    std::optional<desk::PracticeCredential> querier;

    /// The folder, with so many queries in it where it was empty.
    Desk(std::filesystem::path place, std::size_t queries, std::size_t events) : profile(std::move(place)) {
        const bool made = std::filesystem::exists(profile / "ledger");
        desk::OpenOptions opening;
        opening.profile = profile;
        opening.practice = &rehearsal::worlds();
        workplace = value_of(desk::Workplace::open(opening));
        querier = with(domain::Duty::query_officer);
        if (made) return;
        const auto supervisor = with(domain::Duty::supervisor);
        test::BranchYears years(profile, {querier->person, querier->password}, {supervisor.person, supervisor.password},
                                workplace->snapshot()->now);
        const auto took = bench::time_of([&] { years.write(queries, events); });
        std::fprintf(stderr, "%zu queries, %llu events, made in %.0f s\n", queries,
                     static_cast<unsigned long long>(years.count()), took.count() / 1e6);
        if (!workplace->practice()->hurry(std::chrono::hours{24 * 9})) std::_Exit(1);
    }
    [[nodiscard]] desk::PracticeCredential with(domain::Duty duty) const {
        for (const auto& one : workplace->practice()->credentials())
            if (one.duties.contains(duty)) return one;
        std::_Exit(1);
    }
    void sign_in() {
        static_cast<void>(value_of(workplace->seat().sign_in(querier->person, Secret::from(view(querier->password)))));
    }
    void sign_out() {
        if (!workplace->seat().sign_out("asked", std::nullopt)) std::_Exit(1);
    }
    inquiry::Form form() {
        for (const auto& one : workplace->practice()->examples())
            if (value_of(workplace->queries().check(one)).query) return one;
        std::_Exit(1);
    }
};

constexpr int rounds = 9;

template <class Command>
void compare(const char* name, Desk& large, Desk& small, const Command& command) {
    bench::compare(
        name, rounds, [&] { command(large); }, [&] { command(small); });
}

}  // namespace

int main(int count, char** arguments) {
    QCoreApplication application(count, arguments);
    if (count < 3) {
        std::fputs("usage: bench_desk_size QUERIES EVENTS [FOLDER]\n", stderr);
        return 2;
    }
    const auto queries = std::strtoull(arguments[1], nullptr, 10);
    const auto events = std::strtoull(arguments[2], nullptr, 10);
    auto name = (std::filesystem::temp_directory_path() / "jcic-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return 1;
    const std::filesystem::path folder = name;
    {
        Desk large(count > 3 ? std::filesystem::path(arguments[3]) : folder / "large", queries, events);
        Desk small(folder / "small", 100, events);
        for (auto* desk : {&large, &small}) {
            const auto first = bench::time_of([&] { desk->sign_in(); });  // labels are made
            const auto found = bench::time_of(
                [&] { static_cast<void>(desk->workplace->queries().recall(desk::QueryList::board, "王")); });
            std::fprintf(stderr, "first sign-in %.1f s, first search %.1f s\n", first.count() / 1e6,
                         found.count() / 1e6);
            desk->sign_out();
        }
        compare("sign-in at a desk of many queries, against one of a hundred", large, small, [](Desk& desk) {
            desk.sign_in();
            desk.sign_out();
        });
        for (auto* desk : {&large, &small}) desk->sign_in();
        auto form = large.form();
        compare("what the windows show", large, small,
                [](Desk& desk) { static_cast<void>(desk.workplace->snapshot()); });
        compare("a form judged while it is typed", large, small,
                [&](Desk& desk) { static_cast<void>(value_of(desk.workplace->queries().check(form))); });
        compare("a query submitted and withdrawn", large, small, [&](Desk& desk) {
            const auto id = value_of(desk.workplace->queries().submit(form));
            static_cast<void>(value_of(desk.workplace->approvals().approval(id)));
            if (!desk.workplace->queries().withdraw(id, "量測用")) std::_Exit(1);
        });
        compare("a case looked for among what is over", large, small, [](Desk& desk) {
            static_cast<void>(value_of(desk.workplace->queries().recall(desk::QueryList::board, "Y1000007")));
        });
        std::map<Desk*, inquiry::QueryId> over;
        for (auto* desk : {&large, &small})
            over[desk] = *value_of(desk->workplace->queries().recall(desk::QueryList::board, "Y1000007")).found.begin();
        compare("the story of a case that is over", large, small,
                [&](Desk& desk) { static_cast<void>(value_of(desk.workplace->queries().story(over.at(&desk)))); });
        compare("a register's newest rows", large, small, [](Desk& desk) {
            static_cast<void>(
                value_of(desk.workplace->registers().rows(domain::registers::authorisations, {"", false, 50})));
        });
        compare("what is kept the shortest", large, small,
                [](Desk& desk) { static_cast<void>(value_of(desk.workplace->retention().kept(50))); });
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}
