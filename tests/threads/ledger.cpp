// Several threads write to one ledger at once: numbers without a gap, single use that cannot race (R-AU-5), outer
// journal entries that all stand.
#include "app/ledger/ledger.h"
#include "app/domain/catalogue/catalogue.h"

#include <array>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>

#include "app/base/bytes.h"
#include "app/ledger/session/session.h"
#include "app/ledger_check/verify.h"
#include "tests/threads/expect.h"

using namespace jcic;
using jcic::test::expect;
using jcic::test::expect_value;

namespace {

constexpr int writers = 4;
constexpr int entries_each = 25;

/// Folds nothing but the one fact that the threads race for.
class Taken : public domain::Projection {
public:
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const domain::Recorded& event) override {
        if (event.entry.action == "register.exported") ++times_;
        applied_ = event.sequence;
    }
    [[nodiscard]] int times() const { return times_; }

private:
    std::uint64_t applied_ = 0;
    int times_ = 0;
};

domain::Entry entry_of(Random& random, std::string action) {
    domain::Entry entry;
    entry.id = random.bytes<16>();
    entry.action = std::move(action);
    entry.subject = "register:people";
    return entry;
}

template <class Work>
void in_all_threads(Work work) {
    std::array<std::jthread, writers> threads;
    for (std::jthread& thread : threads) thread = std::jthread(work);
}

void appends_leave_no_gap(ledger::Session& session, Random& random) {
    const auto before = expect_value(session.count(), "a count");
    in_all_threads([&] {
        for (int i = 0; i < entries_each; ++i)
            static_cast<void>(expect_value(session.append(entry_of(random, "register.printed")), "an append"));
    });
    expect(expect_value(session.count(), "a count") == before + writers * entries_each, "every entry stands");
    ledger::EventQuery all;
    all.limit = 10'000;
    std::uint64_t expected = 0;
    for (const auto& event : expect_value(session.events(all), "the events"))
        expect(event.sequence == ++expected, "numbers without a gap");
}

void only_one_takes_it(ledger::Session& session, Random& random) {
    Taken taken;
    std::atomic<int> winners = 0;
    in_all_threads([&] {
        const auto written = session.transact(taken, [&]() -> Result<std::vector<domain::Entry>> {
            if (taken.times() > 0) return fail(FaultCode::rule_au_5, "test");
            return std::vector{entry_of(random, "register.exported")};
        });
        if (written) ++winners;
    });
    expect(winners == 1 && taken.times() == 1, "one of all takes it");
}

void outer_entries_all_stand(ledger::Ledger& ledger) {
    in_all_threads([&] {
        for (int i = 0; i < entries_each; ++i)
            expect_value(ledger.outer().append("program-started", ""), "an outer append");
    });
}

/// Verification's own threads, beside those who write and read.
void verified_while_others_write(ledger::Session& session, Random& random) {
    std::atomic<bool> verified = false;
    const auto write = [&] {
        for (int i = 0; !verified; ++i) {
            auto entry = entry_of(random, "register.printed");
            entry.subject = "register:" + std::to_string(i % 7);
            entry.personal("name", "林小明", "export:" + to_hex(entry.id));
            entry.to_be_signed(session.person(), domain::purpose::witness);
            entry = session.prepare(std::move(entry));
            expect(session.sign(entry, domain::purpose::witness).has_value(), "a signature");
            static_cast<void>(expect_value(session.append(entry), "an append"));
        }
    };
    std::array<std::jthread, 2> writing;
    for (auto& thread : writing) thread = std::jthread(write);
    for (int round = 0; round < 3; ++round)
        expect(expect_value(ledger::verify(session), "a verification").ok, "the ledger verifies");
    verified = true;
}

}  // namespace

int main() {
    auto folder = (std::filesystem::temp_directory_path() / "jcic-desk-threads-XXXXXX").string();
    expect(::mkdtemp(folder.data()) != nullptr, "a folder");
    SystemClock clock;
    SystemRandom random;
    const ledger::Dependencies dependencies{clock,  random,
                                            "test", ledger::floor_only,
                                            {},     [](const domain::events::FieldSet&) -> Result<void> { return {}; }};
    const auto officer = expect_value(domain::PersonId::parse("L01"), "a user code");
    const auto institution = expect_value(domain::InstitutionCode::parse("0129999"), "an institution");
    const auto password = [] { return Secret::from(view("Threads-2026")); };
    std::vector<ledger::NewPerson> founders;
    founders.push_back({officer, "林怡君", {domain::Duty::unit_head, domain::Duty::query_officer}, password(), {}});
    const auto path = std::filesystem::path(folder) / "ledger";
    const auto ledger = expect_value(
        ledger::Ledger::create(path, ledger::ProfileKind::practice, institution, founders, dependencies), "a ledger");
    {
        const auto session = expect_value(ledger->sign_in(officer, password()), "a sign-in");
        appends_leave_no_gap(*session, random);
        only_one_takes_it(*session, random);
        verified_while_others_write(*session, random);
        outer_entries_all_stand(*ledger);
    }
    const auto session = expect_value(ledger->sign_in(officer, password()), "a second sign-in");
    ledger::EventQuery outer;
    outer.action = "outer.program-started";
    outer.limit = 10'000;
    expect(expect_value(session->events(outer), "the events").size() == writers * entries_each,
           "outer entries taken in");
    std::filesystem::remove_all(folder);
    return 0;
}
