// The machine itself: its clock set back or forward, its zone, its disk.
#include "app/desk/rooms/machine_watch.h"
#include "scenario/at_the_desk.h"
#include "support/parts_for_tests.h"
#include "support/test_program.h"

using namespace jcic;
using namespace std::chrono_literals;

/// Both its times are the test's.
struct TwoClocks final : Clock {
    [[nodiscard]] UtcTime now() const override { return civil; }
    [[nodiscard]] Millis since_boot() const override { return boot; }
    UtcTime civil{Millis{1'790'000'000'000}};
    Millis boot{1'000'000};
    void pass(Millis time) {
        civil += time;
        boot += time;
    }
};

class TestMachineWatch : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void time_that_passes_is_no_change() {
        TwoClocks clocks;
        const std::shared_ptr<const Clock> borrowed(&clocks, [](const Clock*) {});
        desk::ClockWatch watch(borrowed, [] { return "UTC"; });
        for (int i = 0; i < 1'000; ++i) {
            clocks.pass(3s);
            clocks.civil += 2ms;  // led to the right time by and by
            QVERIFY(!watch.look());
        }
        clocks.pass(9h);  // asleep: the time since boot goes on
        QVERIFY(!watch.look());
    }

    void a_clock_set_back_or_forward_is_seen_once() {
        TwoClocks clocks;
        const std::shared_ptr<const Clock> borrowed(&clocks, [](const Clock*) {});
        desk::ClockWatch watch(borrowed, [] { return "UTC"; });
        for (const Millis by : {Millis{-1h}, Millis{2h}, Millis{-6s}}) {
            clocks.civil += by;
            const auto seen = watch.look();
            QVERIFY(seen && seen->by == by && seen->zone.empty());
            QVERIFY(!watch.look());
        }
    }

    void another_zone_is_seen() {
        TwoClocks clocks;
        const std::shared_ptr<const Clock> borrowed(&clocks, [](const Clock*) {});
        std::string zone = "Asia/Taipei";
        desk::ClockWatch watch(borrowed, [&] { return zone; });
        zone = "UTC";
        const auto seen = watch.look();
        QVERIFY(seen && seen->by == Millis{} && seen->zone == "UTC");
        QVERIFY(!watch.look());
    }

    void a_change_is_said_and_written_though_nobody_is_signed_in() {
        watch();
        QCOMPARE(warnings(), QStringList());
        clocks_->civil -= 1h;
        QCOMPARE(warnings(), QStringList{"clock.set"});
        zone_ = "Asia/Tokyo";
        QCOMPARE(warnings(), QStringList{"clock.set"});
        QVERIFY(officer().sign_in());
        QCOMPARE(count_events("outer.clock-set"), std::size_t{2});
        const auto zone = last_event("outer.clock-set");
        QCOMPARE(zone.at("zone"), std::string("Asia/Tokyo"));
        QVERIFY(!zone.contains("seconds"));
    }

    void a_change_that_cannot_be_written_is_said_and_written_by_a_later_round() {
        watch();
        QVERIFY(officer().sign_in());
        QCOMPARE(warnings(), QStringList());
        const auto head = profile_ / "ledger" / "outer.head";
        const auto aside = profile_ / "outer.head";
        std::filesystem::rename(head, aside);
        clocks_->civil -= 1h;
        QVERIFY(desk_->round({}).changed);
        QVERIFY(desk_->snapshot()->ledger.fault);
        clocks_->civil += 3h;  // and once more, before the first is written
        static_cast<void>(desk_->round({}));
        QVERIFY(desk_->snapshot()->ledger.fault);  // as long as it lasts
        std::filesystem::rename(aside, head);
        QVERIFY(desk_->round({}).changed);
        QVERIFY(!desk_->snapshot()->ledger.fault);
        static_cast<void>(desk_->round({}));
        QVERIFY(officer().sign_in());
        QCOMPARE(count_events("outer.clock-set"), std::size_t{2});
        const auto last = last_event("outer.clock-set");
        QCOMPARE(last.at("direction"), std::string("forward"));
        QCOMPARE(last.at("seconds"), std::string("10800"));
    }

    /// Whether anybody signs with the key that is in it or not.
    void a_TPM_that_is_not_at_hand_is_said() {
        QCOMPARE(warnings(), QStringList());
        desk_.reset();
        auto settings = desk::read_settings(profile_).value();
        settings.key_in_tpm = true;
        settings.tpm_device = "/dev/tpmrm9";
        QVERIFY(desk::write_settings(profile_, settings));
        desk_ = scenario::open(profile_);
        QCOMPARE(warnings(), QStringList{"key.tpm"});
        const auto owed = [&](domain::Duty duty) {
            if (!officer().sign_in(duty)) qFatal("sign-in");
            const auto snapshot = desk_->snapshot();
            return std::ranges::count(snapshot->todo, desk::TodoKind::workstation_key, &desk::Owed::kind);
        };
        QCOMPARE(owed(domain::Duty::unit_head), 1);
        QCOMPARE(owed(domain::Duty::administrator), 1);
        QCOMPARE(owed(domain::Duty::query_officer), 0);
    }

    void it_is_said_until_who_was_told_leaves() {
        watch();
        QVERIFY(officer().sign_in());
        clocks_->civil -= 90s;
        QCOMPARE(warnings(), QStringList{"clock.set"});
        QCOMPARE(warnings(), QStringList{"clock.set"});
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        QCOMPARE(warnings(), QStringList());
        QVERIFY(officer().sign_in());
        const auto event = last_event("outer.clock-set");
        QCOMPARE(event.at("direction"), std::string("back"));
        QCOMPARE(event.at("seconds"), std::string("90"));
    }

    /// The program did not run when it was set: only what was written before tells.
    void a_clock_behind_the_trail_is_told_at_the_sign_in() {
        QVERIFY(desk_->parts().machine.shared_clock()->hurry(std::chrono::hours{2}));
        QVERIFY(officer().sign_in());
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        desk_.reset();
        std::filesystem::remove(profile_ / "practice" / "clock");
        desk_ = scenario::open(profile_);
        QVERIFY(officer().sign_in());
        QCOMPARE(warnings(), QStringList{"clock.set"});
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        QVERIFY(officer().sign_in());
        QCOMPARE(warnings(), QStringList());  // told once
        desk_.reset();
        desk_ = scenario::open(profile_);
        QVERIFY(officer().sign_in());
        QCOMPARE(warnings(), QStringList());
        QCOMPARE(count_events("outer.clock-set"), std::size_t{1});
    }

    void a_term_of_jcics_is_held_to_jcics_time() {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "clock";
        desk::DeskClock clock(file);
        const auto about = [](UtcTime one, UtcTime other) { return std::chrono::abs(one - other) < 5s; };
        QVERIFY(!clock.knows_host());
        QVERIFY(clock.hurry(400 * 24h));
        QVERIFY(about(clock.term_time(), clock.now()));
        QVERIFY(clock.hurry(-400 * 24h));
        QVERIFY(about(clock.term_time(), clock.now()));  // what it said an hour ago binds nobody
        const auto real = clock.now();
        QVERIFY(clock.hurry(20 * 24h));
        clock.heed_host(real, clock.since_boot());
        QVERIFY(clock.knows_host());
        QVERIFY(about(clock.term_time(), real));
        clock.heed_change(-20 * 24h);  // seen as it is put right
        QVERIFY(clock.hurry(-20 * 24h));
        QVERIFY(about(clock.term_time(), real));
        QVERIFY(about(clock.now(), real));
    }

    void the_hosts_other_time_is_said() {
        const auto parts = desk_->parts();
        const auto compare = [&](std::chrono::seconds ahead, std::chrono::seconds took = 0s) {
            const auto& clock = parts.machine.clock();
            parts.machine_watch.compare_clocks(parts, clock.now() + ahead, clock.since_boot() - took);
        };
        compare(299s);
        QCOMPARE(warnings(), QStringList());
        compare(-400s);
        QCOMPARE(QString::fromStdString(std::string(desk::warnings_of(parts).at(0).text())), QString("clock.off"));
        compare(-400s, 401s);  // the answer's way is no difference
        QVERIFY(desk::warnings_of(parts).empty());
        compare(0s);
        QVERIFY(desk::warnings_of(parts).empty());
    }

    void the_hosts_other_time_is_news_when_a_round_finds_it() {
        const auto parts = desk_->parts();
        QVERIFY(officer().sign_in(domain::Duty::auditor));  // asks nothing of JCIC, so rounds ask how its host is
        const auto asks = [&](std::chrono::seconds limit) {
            desk::PartsForTests::facts(parts.machine).settings.clock_limit = limit;
            parts.host_line.ask_anew();
            return desk_->round({}).changed;
        };
        static_cast<void>(asks(300s));
        QTRY_VERIFY(!asks(300s));  // the card was seen, too
        QVERIFY(asks(-1s));        // whatever the host says is too far off
        QCOMPARE(QString::fromStdString(std::string(desk::warnings_of(parts).at(0).text())), QString("clock.off"));
        QVERIFY(asks(300s));
        QVERIFY(desk::warnings_of(parts).empty());
        QVERIFY(!asks(300s));
    }

    void low_disk_is_warned_of_before_it_is_full() {
        const auto parts = desk_->parts();
        std::uint64_t left = 500'000'000;
        desk::PartsForTests::ask_space_of(parts.machine_watch, [&](const auto& folder) {
            return folder == profile_ ? std::optional(left) : std::nullopt;
        });
        desk::PartsForTests::ask_disk_anew(parts.machine_watch);
        QCOMPARE(warnings(), QStringList());
        left = 499'999'999;
        desk::PartsForTests::ask_disk_anew(parts.machine_watch);
        QCOMPARE(warnings(), QStringList{"disk.low"});
        QCOMPARE(std::string(desk::warnings_of(parts).at(0).detail("left")), std::string("499"));
        left = 900'000'000;
        desk::PartsForTests::ask_disk_anew(parts.machine_watch);
        QCOMPARE(warnings(), QStringList());
    }

    void the_limit_is_the_setting() {
        const auto parts = desk_->parts();
        desk::PartsForTests::ask_space_of(parts.machine_watch,
                                          [](const auto&) { return std::optional<std::uint64_t>(700'000'000); });
        desk::PartsForTests::facts(parts.machine).settings.disk_warning_mb = 2'000;
        desk::PartsForTests::ask_disk_anew(parts.machine_watch);
        QCOMPARE(warnings(), QStringList{"disk.low"});
    }

private:
    std::shared_ptr<TwoClocks> clocks_;
    std::string zone_ = "Asia/Taipei";
    void watch() {
        clocks_ = std::make_shared<TwoClocks>();
        desk_->parts().machine_watch.watch_clock_by(desk::ClockWatch(clocks_, [this] { return zone_; }));
    }
    QStringList warnings() {
        desk_->round({});
        QStringList out;
        const auto snapshot = desk_->snapshot();
        for (const auto& one : snapshot->warnings) out << QString::fromStdString(std::string(one.text()));
        return out;
    }
};

JCIC_TEST(TestMachineWatch)
#include "test_machine_watch.moc"
