// A profile says its format (docs/run/formats.md): a later program's is refused in words and left as it is; an earlier
// one is brought to the program's after a verified backup, step by step, and goes on after a power cut. The program has
// one format: the next ones are handed in.
#include <QtTest>

#include "app/desk/profile/desk_clock.h"
#include "app/desk/profile/profile_formats.h"
#include "app/desk/profile/settings.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/settings_desk.h"
#include "app/files/files.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;

class TestFormats : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        taken_.clear();
        cut_in_.clear();
    }
    void cleanup() { close_desk(); }

    void every_format_has_its_step_and_the_profile_says_the_newest() {
        const auto& formats = desk::profile_formats();
        for (int from = 1; from < formats.newest; ++from)
            QCOMPARE(std::ranges::count(formats.steps, from, &desk::FormatStep::from), std::ptrdiff_t{1});
        QCOMPARE(desk::format_in(settings(), "settings.conf").value(), formats.newest);
        QCOMPARE(desk::format_in("kind = practice\n", "settings.conf").value(), 1);  // before the line was written
        QCOMPARE(desk::format_in("what nobody understands\n  format=3 \n", "settings.conf").value(), 3);
        QCOMPARE(desk::format_in("# format = 3\n", "settings.conf").value(), 1);
    }

    void a_later_programs_profile_is_refused_and_left_as_it_is() {
        // Of a form that this program would call damaged.
        say("format = 2\nwhat-is-new\n");
        const auto before = stands();
        const auto refused = desk::Workplace::open(scenario::practice_opening(profile_));
        COMPARE_FAULT(refused, profile_newer);
        QCOMPARE(refused.error().detail("found"), std::string_view("2"));
        QCOMPARE(refused.error().detail("known"), std::string_view("1"));
        COMPARE_FAULT(desk::read_settings(profile_), profile_newer);
        QVERIFY(stands() == before);
    }

    void a_later_practice_hosts_state_is_refused_and_left_as_it_is() {
        const auto file = profile_ / "practice" / "host" / "host-state.json";
        const std::string later = "{\"format\": 2, \"what-is-new\": []}\n";
        std::filesystem::create_directories(file.parent_path());
        VERIFY_OK(files::replace(file, later));
        const auto refused = opened(desk::profile_formats());
        COMPARE_FAULT(refused, profile_newer);
        QCOMPARE(refused.error().detail("found"), std::string_view("2"));
        QCOMPARE(refused.error().detail("known"), std::string_view("1"));
        QCOMPARE(files::read_text(file).value(), later);
    }

    void a_format_that_is_no_number_is_named_with_its_line() {
        for (const char* line : {"format = two\n", "format = 0\n", "format =\n", "format = 1\nformat = 1\n"}) {
            const auto refused = desk::format_in(std::string("kind = practice\n") + line, "settings.conf");
            COMPARE_FAULT(refused, file_form);
            QCOMPARE(refused.error().detail("key"), std::string_view("format"));
            QVERIFY(!refused.error().detail("line").empty());
        }
    }

    void an_older_profile_is_migrated_after_a_backup_that_was_verified() {
        const auto own = settings();
        const auto formats = up_to(3);
        desk_ = opened(formats).value();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        QCOMPARE(taken_, (std::vector<std::string>{"step-1", "step-2"}));
        QCOMPARE(desk::format_in(settings(), "settings.conf").value(), 3);
        QCOMPARE(files::read_text(profile_ / "settings.conf.format-1").value(), own);
        QCOMPARE(count_events("profile.migrated"), std::size_t{2});
        const auto said = last_event("profile.migrated");
        QCOMPARE(said.at("from") + said.at("to"), std::string("23"));
        QCOMPARE(said.at("digest"), last_event("ledger.backed-up")["digest"]);
        QVERIFY(std::filesystem::exists(backup(3)));
        QVERIFY(desk_->ledger().verify({}).value().ok);
        // And only once.
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(officer().sign_in(Duty::administrator));
        QCOMPARE(taken_.size(), std::size_t{2});
        QCOMPARE(count_events("profile.migrated"), std::size_t{2});
        // The program of before says so.
        desk_.reset();
        COMPARE_FAULT(desk::Workplace::open(scenario::practice_opening(profile_)), profile_newer);
    }

    void where_the_backup_is_refused_nothing_is_changed() {
        const auto own = settings();
        // A folder of that name: no file can be put there.
        std::filesystem::create_directories(backup(2) / "in the way");
        const auto formats = up_to(2);
        desk_ = opened(formats).value();
        QVERIFY(!officer().sign_in(Duty::unit_head));
        QVERIFY(taken_.empty());
        QCOMPARE(settings(), own);
        QVERIFY(!desk_->parts().seating.seat());
        std::filesystem::remove_all(backup(2));
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        QCOMPARE(taken_.size(), std::size_t{1});
        QCOMPARE(count_events("profile.migrated"), std::size_t{1});
    }

    void after_a_power_cut_it_goes_on_with_the_backup_of_before() {
        const auto formats = up_to(3);
        cut_in_ = "step-2";
        desk_ = opened(formats).value();
        COMPARE_FAULT(officer().sign_in(Duty::unit_head), cancelled);
        QCOMPARE(desk::format_in(settings(), "settings.conf").value(), 2);
        QCOMPARE(taken_, (std::vector<std::string>{"step-1", "step-2"}));
        const auto bytes = files::read(backup(3)).value();
        const auto begun = files::read_text(profile_ / "migration.begun").value();
        desk_.reset();
        cut_in_.clear();
        desk_ = opened(formats).value();
        VERIFY_OK(officer().sign_in(Duty::administrator));
        QCOMPARE(taken_, (std::vector<std::string>{"step-1", "step-2", "step-2"}));
        QCOMPARE(desk::format_in(settings(), "settings.conf").value(), 3);
        QVERIFY(files::read(backup(3)).value() == bytes);  // of the profile before the first step
        QCOMPARE(count_events("profile.migrated"), std::size_t{2});
        QCOMPARE(count_events("ledger.backed-up"), std::size_t{1});
        QCOMPARE(last_event("profile.migrated")["digest"], last_event("ledger.backed-up")["digest"]);
        // Cut off between the event and the line: the step is taken again, its event stands once.
        desk_.reset();
        auto text = settings();
        text.replace(text.find("format = 3"), 10, "format = 2");
        VERIFY_OK(files::replace(profile_ / "settings.conf", text));
        QVERIFY(!std::filesystem::exists(profile_ / "migration.begun"));
        VERIFY_OK(files::replace(profile_ / "migration.begun", begun));
        desk_ = opened(formats).value();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        QCOMPARE(taken_.size(), std::size_t{4});
        QCOMPARE(count_events("profile.migrated"), std::size_t{2});
        QCOMPARE(count_events("ledger.backed-up"), std::size_t{1});
    }

    void cut_off_after_another_migration_its_own_backup_is_named() {
        const auto second = up_to(2);
        desk_ = opened(second).value();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        const auto earlier = last_event("profile.migrated").at("digest");
        desk_.reset();
        // A step of this migration is done: its own backup goes on being told, not the one of the migration before.
        const auto fourth = up_to(4);
        cut_in_ = "step-3";
        desk_ = opened(fourth).value();
        COMPARE_FAULT(officer().sign_in(Duty::unit_head), cancelled);
        QCOMPARE(desk::format_in(settings(), "settings.conf").value(), 3);
        desk_.reset();
        cut_in_.clear();
        desk_ = opened(fourth).value();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        QCOMPARE(count_events("profile.migrated"), std::size_t{3});
        QCOMPARE(count_events("ledger.backed-up"), std::size_t{2});
        const auto told = last_event("profile.migrated").at("digest");
        QCOMPARE(told, last_event("ledger.backed-up").at("digest"));
        QVERIFY(told != earlier);
    }

    void cut_off_in_the_first_step_it_is_backed_up_as_it_stands_now() {
        const auto second = up_to(2);
        desk_ = opened(second).value();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        desk_.reset();
        const auto third = up_to(3);
        cut_in_ = "step-2";
        desk_ = opened(third).value();
        COMPARE_FAULT(officer().sign_in(Duty::unit_head), cancelled);
        // The program of before still opens it, and somebody works on.
        desk_ = opened(second).value();
        VERIFY_OK(officer().sign_in());
        desk_.reset();
        cut_in_.clear();
        desk_ = opened(third).value();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        QCOMPARE(count_events("ledger.backed-up"), std::size_t{3});
        QCOMPARE(last_event("profile.migrated").at("digest"), last_event("ledger.backed-up").at("digest"));
    }

    void who_may_not_back_up_waits_for_who_may() {
        const auto formats = up_to(2);
        desk_ = opened(formats).value();
        COMPARE_FAULT(officer().sign_in(), profile_older);
        QVERIFY(taken_.empty());
        QVERIFY(!std::filesystem::exists(backup(2)));
        VERIFY_OK(officer().sign_in(Duty::administrator));
        // The trail has no sign-in that nobody left.
        const auto left = last_event("session.signed-out");
        QCOMPARE(left.at("why"), std::string("refused"));
        QCOMPARE(left.at("by"), officer().with(Duty::query_officer).person.text());
        VERIFY_OK(officer().sign_in());
    }

    void a_line_that_a_step_renames_or_drops_is_read_before_and_written_with_the_format() {
        auto text = settings();
        const std::string line = "clock_limit = 300\n";
        QVERIFY(text.find(line) != std::string::npos);
        text.replace(text.find(line), line.size(), "old_limit = 120\ngone = 1\n");
        VERIFY_OK(files::replace(profile_ / "settings.conf", text));
        COMPARE_FAULT(opened(up_to(1)), file_form);  // nothing is passed over
        auto formats = up_to(2);
        formats.steps.front().settings = [](std::string old) {
            old.replace(old.find("old_limit"), 9, "clock_limit");
            return old.replace(old.find("gone = 1"), 8, "# gone");
        };
        const auto before = settings();
        desk_ = opened(formats).value();
        QCOMPARE(desk_->parts().machine.settings().clock_limit,
                 std::chrono::seconds{120});  // before anybody has signed in
        QCOMPARE(settings(), before);
        VERIFY_OK(officer().sign_in(Duty::administrator));
        QVERIFY(settings().find("clock_limit = 120\n# gone\n") != std::string::npos);
        QCOMPARE(desk::format_in(settings(), "settings.conf").value(), 2);
        QCOMPARE(files::read_text(profile_ / "settings.conf.format-1").value(), before);
        QCOMPARE(desk_->settings().one("clock_limit")->value, std::string("120"));
    }

    void nobody_migrates_while_another_program_has_the_ledger_open() {
        // The program of before was left running while the package was replaced.
        auto earlier = opened(up_to(1)).value();
        VERIFY_OK(scenario::Officer(*earlier).sign_in());
        desk_ = opened(up_to(2)).value();
        COMPARE_FAULT(officer().sign_in(Duty::unit_head), ledger_busy);
        QVERIFY(taken_.empty());
        QVERIFY(!std::filesystem::exists(backup(2)));
        QCOMPARE(desk::format_in(settings(), "settings.conf").value(), 1);
        VERIFY_OK(earlier->seat().sign_out("asked", std::nullopt));
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        QCOMPARE(taken_.size(), std::size_t{1});
        // Migrated meanwhile: what it knows of the profile is not true any more.
        COMPARE_FAULT(scenario::Officer(*earlier).sign_in(), profile_newer);
    }

    /// Where another version is asked for it is asked as the profile is opened, by its day.
    void a_program_older_than_the_settings_ask_warns_and_then_does_not_open() {
        const auto asked_for = [this](const std::string& least) {
            const auto before = settings();
            if (!files::replace(profile_ / "settings.conf", before + "least_version = " + least + "\n"))
                qFatal("settings");
            auto out = desk::Workplace::open(scenario::practice_opening(profile_));
            if (!files::replace(profile_ / "settings.conf", before)) qFatal("settings");
            return out;
        };
        const auto warned = [](desk::Workplace& desk) { return desk.parts().machine_watch.program_old().has_value(); };
        const auto today = domain::roc_date_at(desk::DeskClock(profile_ / "practice" / "clock").now());
        const auto later = domain::RocDate::from(today.days() + std::chrono::days{30}).value().text();
        {
            auto enough = asked_for("0.1.0");
            VERIFY_OK(enough);
            QVERIFY(!warned(**enough));
        }
        {
            auto soon = asked_for("99.0.0 " + later);
            VERIFY_OK(soon);
            QVERIFY(warned(**soon));
        }
        COMPARE_FAULT(asked_for("99.0.0 " + today.text()), program_old);
        COMPARE_FAULT(asked_for("99.0.0"), program_old);
    }

private:
    /// What a step did, in its order; and where the power goes.
    std::vector<std::string> taken_;
    std::string cut_in_;

    desk::FormatStep step(int from) {
        return {from, [this, from](const std::filesystem::path& profile, ledger::Session&) -> Result<void> {
                    const auto name = "step-" + std::to_string(from);
                    taken_.push_back(name);
                    JCIC_CHECK(files::replace(profile / name, std::string("done\n")));
                    if (cut_in_ == name) return fail(FaultCode::cancelled, "test");
                    return {};
                }};
    }
    desk::ProfileFormats up_to(int newest) {
        desk::ProfileFormats out{newest, {}};
        for (int from = 1; from < newest; ++from) out.steps.push_back(step(from));
        return out;
    }
    [[nodiscard]] Result<std::unique_ptr<desk::Workplace>> opened(const desk::ProfileFormats& formats) const {
        auto opening = scenario::practice_opening(profile_);
        opening.formats = &formats;
        return desk::Workplace::open(opening);
    }
    [[nodiscard]] std::string settings() const { return files::read_text(profile_ / "settings.conf").value(); }
    void say(const std::string& line) {
        auto text = settings();
        const auto at = text.find("format = 1\n");
        if (at == std::string::npos || !files::replace(profile_ / "settings.conf", text.replace(at, 11, line)))
            qFatal("settings");
    }
    /// Name and contents of all files but locks.
    [[nodiscard]] std::map<std::string, std::string> stands() const {
        std::map<std::string, std::string> out;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(profile_))
            if (entry.is_regular_file() && entry.path().extension() != ".lock")
                out[entry.path().string()] = files::read_text(entry.path()).value_or("?");
        return out;
    }
    [[nodiscard]] std::filesystem::path backup(int newest) const {
        return profile_ / ("before-format-" + std::to_string(newest) + ".backup");
    }
};

JCIC_TEST(TestFormats)
#include "test_formats.moc"
