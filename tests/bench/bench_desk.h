#pragma once
// Two desks of one program, one with much in its ledger and one with little: what a command takes at the one of what it
// takes at the other.

#include <cstdio>
#include <cstdlib>
#include <functional>

#include "app/desk/profile/practice_world.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/seat.h"
#include "app/desk/workplace.h"
#include "app/rehearsal/worlds.h"
#include "bench.h"
#include "ledger_seat.h"
#include "support/branch_years.h"

namespace jcic::bench {

struct Desk {
    std::filesystem::path profile;
    std::unique_ptr<desk::Workplace> workplace;
    std::optional<desk::PracticeCredential> person;

    /// The folder, filled where it was empty; sits there who has that duty.
    Desk(std::filesystem::path place, domain::Duty duty, const std::function<void(test::BranchYears&)>& fill)
        : profile(std::move(place)) {
        const bool made = std::filesystem::exists(profile / "ledger");
        desk::OpenOptions opening;
        opening.profile = profile;
        opening.practice = &rehearsal::worlds();
        workplace = value_of(desk::Workplace::open(opening));
        person = with(duty);
        if (made) return;
        const auto querier = with(domain::Duty::query_officer);
        const auto supervisor = with(domain::Duty::supervisor);
        test::BranchYears years(profile, {querier.person, querier.password}, {supervisor.person, supervisor.password},
                                workplace->snapshot()->now);
        const auto took = time_of([&] { fill(years); });
        std::fprintf(stderr, "%llu events, made in %.0f s\n", static_cast<unsigned long long>(years.count()),
                     took.count() / 1e6);
        if (!workplace->practice()->hurry(std::chrono::hours{24 * 9})) std::_Exit(1);
    }
    [[nodiscard]] desk::PracticeCredential with(domain::Duty duty) const {
        for (const auto& one : workplace->practice()->credentials())
            if (one.duties.contains(duty)) return one;
        std::_Exit(1);
    }
    void sign_in() {
        static_cast<void>(value_of(workplace->seat().sign_in(person->person, Secret::from(view(person->password)))));
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

/// A folder of its own, gone at the end.
struct OwnFolder {
    std::filesystem::path path;
    OwnFolder() {
        auto name = (std::filesystem::temp_directory_path() / "jcic-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) std::_Exit(1);
        path = name;
    }
    ~OwnFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
};

template <class Command>
void compare_desks(const char* name, Desk& large, Desk& small, const Command& command) {
    constexpr int rounds = 9;
    compare(
        name, rounds, [&] { command(large); }, [&] { command(small); });
}

}  // namespace jcic::bench
