// What the hub costs who works at a desk: submitting with it and without, signing in while it is away, a day without it
// told of when it is back, and how soon an approval at another seat is written. On a real PostgreSQL with TLS and
// fsync, by desks with the light Argon2 of the tests where it is preloaded.
#include <QCoreApplication>

#include "bench.h"
#include "scenario/at_the_hub.h"

using namespace jcic;
using bench::Micros;
using bench::time_of;
using domain::Duty;
using scenario::Officer;

namespace {

template <class T>
T value_of(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s at %s\n", std::string(result.error().text()).c_str(), result.error().place.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

template <class Is>
void until(const Is& is) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    while (!is()) {
        if (std::chrono::steady_clock::now() > end) {
            std::fprintf(stderr, "it never came\n");
            std::exit(1);
        }
        QCoreApplication::processEvents();
        std::this_thread::sleep_for(Millis{1});
    }
}

/// The pace of programs, not that of tests.
void at_usual_pace(desk::Workplace& workplace) {
    desk::PartsForTests::pace(workplace.parts().hub_line) = {};
}

class Bench {
public:
    Bench() : profiles_(scenario::Made::apart) {
        if (!rig_.create()) std::exit(1);
        first_ = std::make_unique<scenario::HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        at_usual_pace(*first_->operator->());
        alone_ = scenario::open(profiles_.fresh());
    }
    ~Bench() { static_cast<void>(alone_->seat().sign_out("asked", std::nullopt)); }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    void submission() {
        first_->as();
        value_of(Officer(*alone_).sign_in());
        until([this] { return first_->phase() == hub::LineState::Phase::connected; });
        std::vector<Micros> with;
        std::vector<Micros> without;
        for (int round = 0; round <= bench::rounds_of(30); ++round) {
            const auto one = form_at(*first_->operator->());
            const auto other = form_at(*alone_);
            static_cast<void>(value_of((*first_)->hub().status()));  // held, as by a round after its entry
            const auto there = time_of([&] { static_cast<void>(value_of((*first_)->queries().submit(one))); });
            const auto here = time_of([&] { static_cast<void>(value_of(alone_->queries().submit(other))); });
            if (round == 0) continue;
            with.push_back(there);
            without.push_back(here);
        }
        bench::report_difference("a query submitted with the hub, against one without (at most +10 ms)", with, without);
    }

    /// Nobody listens at its port; then one who answers nothing.
    void signing_in_while_it_is_away() {
        first_->leave();
        static_cast<void>(alone_->seat().sign_out("asked", std::nullopt));
        rig_.server.kill();
        compare_sign_ins("signed in with the hub away, against one without it (at most +3 ms)");
        if (!rig_.server.start()) std::exit(1);
        rig_.server.freeze(true);
        compare_sign_ins("signed in with a hub that answers nothing, against one without it (at most +3 ms)");
        first_->as();
        const auto form = form_at(*first_->operator->());
        std::vector<Micros> times;
        for (int time = 0; time < 3; ++time)
            times.push_back(time_of([&] { static_cast<void>((*first_)->queries().submit(form)); }));
        bench::report("a submission at a hub that answers nothing, the first", times[0], Micros{0});
        bench::report("… and the longest of those after it", std::max(times[1], times[2]), Micros{0});
        rig_.server.freeze(false);
        until([this] { return first_->phase() == hub::LineState::Phase::connected; });
    }

    void day_offline() {
        const int queries = bench::rounds_of(60);
        std::vector<inquiry::Form> forms;
        for (int query = 0; query < queries; ++query) forms.push_back(form_at(*first_->operator->()));
        static_cast<void>(value_of((*first_)->hub().status()));
        rig_.server.kill();
        desk::PartsForTests::facts((*first_)->parts().machine).settings.hub_away_own_forms = true;
        for (const auto& form : forms) static_cast<void>(value_of((*first_)->queries().submit(form)));
        if (!rig_.server.start()) std::exit(1);
        until([this] { return first_->phase() == hub::LineState::Phase::connected; });
        std::size_t claimed = 0;
        const auto took = time_of([&] {
            until([&] {
                const auto status = value_of((*first_)->hub().status());
                claimed += status.settled.claimed;
                return status.settled.claimed == 0;
            });
        });
        bench::report(
            ("a day of " + std::to_string(queries) + " queries without the hub, told of, against 5 s").c_str(), took,
            Micros{5e6});
        bench::report_count("… items of it claimed", claimed, forms.size() * forms.front().items.size(), "items");
    }

    /// Both desks do their rounds as the program does: when the bell rings, and four times a second.
    void approval_at_another_seat() {
        second_ = std::make_unique<scenario::HubSeat>(others_.fresh(), "0129999-W2", rig_);
        at_usual_pace(*second_->operator->());
        first_->as(Duty::unit_head);
        second_->as(Duty::unit_head);
        first_->know("0129999-W2", second_->fingerprint());
        second_->know("0129999-W1", first_->fingerprint());
        static_cast<void>(first_->enter_key_of(*second_));
        first_->as();
        const auto supervisor = second_->as(Duty::supervisor).with(Duty::supervisor);
        std::vector<Micros> times;
        for (int round = 0; round < bench::rounds_of(9); ++round) {
            const auto query = value_of((*first_)->queries().submit(form_at(*first_->operator->())));
            until([&] { return rounds(), asked() != nullptr; });
            const auto id = *asked();
            const auto shown = value_of((*second_)->approvals().approval(id));
            value_of((*second_)->approvals().decide(id, shown.page,
                                                    {std::begin(domain::all_items), std::end(domain::all_items)}, "",
                                                    supervisor.person, Officer::secret(supervisor.password), {}));
            times.push_back(time_of([&] {
                until([&] {
                    rounds();
                    const auto snapshot = (*first_)->snapshot();
                    return std::ranges::any_of(snapshot->board, [&](const auto& row) {
                        return row.query == query && row.state == domain::ItemState::approved;
                    });
                });
            }));
        }
        bench::report("decided at another seat, until the officer's board says so, against 1 s", bench::median(times),
                      Micros{1e6});
        second_.reset();
        first_->leave();
    }

private:
    /// An authorisation of its own, entered now.
    inquiry::Form form_at(desk::Workplace& desk) {
        Officer officer(desk);
        auto form = value_of(officer.whole_form());
        value_of(officer.authorise_anew(form, "P-" + std::to_string(10'000 + ++forms_)));
        return form;
    }
    /// Of one desk, with the setting and without it.
    void compare_sign_ins(const char* name) {
        auto& setting = desk::PartsForTests::facts((*first_)->parts().machine).settings.hub;
        const auto address = setting;
        std::vector<Micros> away;
        std::vector<Micros> without;
        for (int round = 0; round <= bench::rounds_of(15); ++round) {
            const auto there = time_of([this] { first_->as(); });
            first_->leave();
            setting.clear();
            const auto here = time_of([this] { first_->as(); });
            first_->leave();
            setting = address;
            if (round == 0) continue;
            away.push_back(there);
            without.push_back(here);
        }
        bench::report_difference(name, away, without);
    }
    void rounds() {
        first_->round();
        second_->round();
    }
    const inquiry::QueryId* asked() {
        snapshot_ = (*second_)->snapshot();
        const auto& all = snapshot_->approvals;
        const auto row = std::ranges::find_if(all, [](const auto& one) { return !one.desk.empty(); });
        return row == all.end() ? nullptr : &row->query;
    }

    scenario::Profiles profiles_;
    scenario::Profiles others_;  ///< of another ledger
    test::HubRig rig_{"fsync = on\n"};
    std::unique_ptr<scenario::HubSeat> first_;
    std::unique_ptr<scenario::HubSeat> second_;
    std::unique_ptr<desk::Workplace> alone_;
    std::shared_ptr<const desk::Snapshot> snapshot_;
    int forms_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    Bench bench;
    bench.approval_at_another_seat();
    bench.submission();
    bench.signing_in_while_it_is_away();
    bench.day_offline();
}
