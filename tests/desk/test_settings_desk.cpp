// The settings as they stand at a desk: what holds from the next start, what no start is possible with, and files that
// settings name. Who may change what, and what is written: tests/rules/settings.txt.

#include <QtTest>
#include <algorithm>
#include <fstream>

#include "app/desk/registers/calendar_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/desk/upkeep/settings_desk.h"
#include "app/files/files.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/words/words.h"
#include "scenario/officer.h"
#include "scenario/profile.h"
#include "support/changing_file.h"
#include "support/result.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using scenario::Officer;

namespace {

constexpr auto calendar_head = "西元日期,星期,是否放假,備註\n";
constexpr std::chrono::year_month_day new_years_day{std::chrono::year{2028}, std::chrono::January, std::chrono::day{1}};

std::optional<bool> day_off(desk::Workplace& desk) {
    return desk.parts().machine.calendar().published_day_off(new_years_day);
}

}  // namespace

class TestSettingsDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }
    void it_holds_from_the_next_start() {
        {
            const auto desk = open(Duty::unit_head);
            VERIFY_OK(desk->settings().change("branch", "信義分行"));
            QVERIFY(desk->snapshot()->branch != "信義分行");
        }
        const auto desk = open(Duty::unit_head);
        QCOMPARE(desk->snapshot()->branch, std::string("信義分行"));
        QVERIFY(!desk->settings().one("branch")->pending);
    }

    void the_banks_name_stands_on_the_sheets_from_the_next_start_R_PA_1() {
        {
            const auto desk = open(Duty::unit_head);
            VERIFY_OK(desk->settings().change("institution_name", "範例聯合銀行"));
        }
        const auto desk = open(Duty::query_officer);
        const auto head = desk::sheet_head_of(desk->parts().machine, *desk->parts().seating.seat());
        VERIFY_OK(head);
        QCOMPARE(head->unit.institution_name, std::string("範例聯合銀行"));
    }

    void what_the_program_could_not_start_with_is_not_written() {
        const auto desk = open(Duty::administrator);
        const auto refused_for = [&](const char* name, const char* value) {
            const auto refused = desk->settings().change(name, value);
            return refused ? QString("taken") : QString::fromStdString(std::string(refused.error().detail("reason")));
        };
        std::ofstream(profile_ / "text") << "neither certificate nor list";
        QCOMPARE(refused_for("card_profile", "nothing-like-it"), QString("choice"));
        QCOMPARE(refused_for("certificate", "text"), QString("form"));
        QCOMPARE(refused_for("card_crl", "text"), QString("list"));
        QCOMPARE(refused_for("logo", "text"), QString("logo"));
        QCOMPARE(refused_for("own_font", "text"), QString("own-font"));
        COMPARE_FAULT(desk->settings().change("own_font", "nowhere.tte"), file_missing);
        for (const char* name : {"package_certificate", "subject_ca"})
            QCOMPARE(refused_for(name, "text"), QString("form"));
        QVERIFY(refused_for("form_layout", "text") != "taken");
        // A list, and by another authority than the cards'.
        std::ofstream(profile_ / "foreign.crl") << to_text(test::TestAuthority().revocation_list({}));
        QCOMPARE(refused_for("card_crl", "foreign.crl"), QString("list-issuer"));
        QVERIFY(changes(*desk).empty());
        const auto practice = profile_ / "practice";
        const test::TestAuthority cards(files::read_text(practice / "ca.pem").value(),
                                        files::read_secret(practice / "ca.key").value());
        std::ofstream(profile_ / "cards.crl") << to_text(cards.revocation_list({}));
        VERIFY_OK(desk->settings().change("card_crl", "cards.crl"));
        VERIFY_OK(desk->settings().change("card_profile", "jcic-practice"));
    }

    void one_person_does_not_ask_less_of_cards_or_clock() {
        const auto desk = open(Duty::administrator);
        const auto refused = desk->settings().change("clock_limit", "86400");
        COMPARE_FAULT(refused, setting_fixed);
        QCOMPARE(std::string(refused.error().detail("reason")), std::string("weakens"));
        COMPARE_FAULT(desk->settings().change("card_ca", "practice/ca.pem"), setting_fixed);
        QVERIFY(changes(*desk).empty());
        const test::TestAuthority cards(files::read_text(profile_ / "practice" / "ca.pem").value(),
                                        files::read_secret(profile_ / "practice" / "ca.key").value());
        std::ofstream(profile_ / "cards.crl") << to_text(cards.revocation_list({}));
        VERIFY_OK(desk->settings().change("card_crl", "cards.crl"));
        COMPARE_FAULT(desk->settings().change("card_crl", ""), setting_fixed);
        QCOMPARE(desk::read_settings(profile_)->card_crl, std::string("cards.crl"));
    }

    void a_start_that_a_setting_prevents_names_its_line() {
        VERIFY_OK(desk::write_setting(profile_, "card_profile", "nothing-like-it"));
        const auto line = desk::read_settings_whole(profile_)->lines.at("card_profile").line;
        const auto refused = desk::Workplace::open(scenario::practice_opening(profile_));
        COMPARE_FAULT(refused, card_profile);
        const auto cause = words::words_for(refused.error()).cause;
        QVERIFY2(
            cause.contains("settings.conf") && cause.contains(QString::number(line)) && cause.contains("card_profile"),
            qPrintable(cause));
        VERIFY_OK(desk::write_setting(profile_, "card_profile", "jcic-practice"));
        fix("card_crl = nowhere.crl\n");
        const auto fixed = desk::Workplace::open(scenario::practice_opening(profile_));
        COMPARE_FAULT(fixed, file_missing);
        QVERIFY(words::words_for(fixed.error()).cause.contains("policy.conf"));
    }

    void a_logo_that_cannot_be_used_is_told_and_keeps_nobody_from_working() {
        std::ofstream(profile_ / "text") << "no picture";
        for (const char* file : {"text", "nowhere.png"}) {
            VERIFY_OK(desk::write_setting(profile_, "logo", file));
            const auto line = desk::read_settings_whole(profile_)->lines.at("logo").line;
            const auto desk = scenario::open(profile_);
            const auto warnings = desk->snapshot()->warnings;
            QCOMPARE(warnings.size(), std::size_t{1});
            QCOMPARE(warnings.front().code, FaultCode::paper_logo);
            const auto cause = words::words_for(warnings.front()).cause;
            QVERIFY2(cause.contains("settings.conf") && cause.contains(QString::number(line)) && cause.contains("logo"),
                     qPrintable(cause));
            VERIFY_OK(scenario::Officer(*desk).sign_in());
        }
        VERIFY_OK(desk::write_setting(profile_, "logo", ""));
        QVERIFY(scenario::open(profile_)->snapshot()->warnings.empty());
    }

    void an_own_font_that_cannot_be_used_is_told_and_keeps_nobody_from_working() {
        std::ofstream(profile_ / "text") << "no font";
        for (const auto& [file, reason] : {std::pair("text", "own-form"), std::pair("nowhere.tte", "own-missing")}) {
            VERIFY_OK(desk::write_setting(profile_, "own_font", file));
            const auto desk = scenario::open(profile_);
            const auto warnings = desk->snapshot()->warnings;
            QCOMPARE(warnings.size(), std::size_t{1});
            QCOMPARE(warnings.front().code, FaultCode::paper_font);
            QCOMPARE(warnings.front().detail("reason"), std::string_view(reason));
            VERIFY_OK(scenario::Officer(*desk).sign_in());
        }
    }

    /// What is typed is then told of no more: a page prints it.
    void the_banks_own_font_draws_its_characters() {
        constexpr auto font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";  // it has U+F400
        std::filesystem::copy_file(font, profile_ / "eudc.ttf");
        const auto told_by = [&] {
            const auto desk = scenario::open(profile_);
            scenario::Officer one(*desk);
            if (!one.sign_in()) qFatal("nobody signed in");
            auto form = one.whole_form().value();
            form.subject_name = "陳\xEF\x90\x80\xEE\x80\x80";  // U+F400, U+E000
            std::string out;
            const auto verdict = desk->queries().check(form).value();
            for (const auto& remark : verdict.remarks)
                if (remark.kind == inquiry::Remark::Kind::unprinted) out = remark.details.front().value;
            return out;
        };
        QCOMPARE(QString::fromStdString(told_by()), QStringLiteral("⟨U+E000⟩、⟨U+F400⟩"));
        {
            const auto desk = open(Duty::administrator);
            VERIFY_OK(desk->settings().change("own_font", "eudc.ttf"));
        }
        QCOMPARE(QString::fromStdString(told_by()), QStringLiteral("⟨U+E000⟩"));
    }

    void a_calendar_that_changes_under_the_hand_is_kept_as_it_was_checked() {
        const auto desk = open(Duty::administrator);
        const auto checked = std::string(calendar_head) + "20280101,六,0,補班\n";
        const test::ChangingFile changing(profile_ / "new.csv", checked, "not a calendar");
        VERIFY_OK(desk->calendars().read_in(profile_ / "new.csv"));
        QCOMPARE(files::read_text(profile_ / "calendar" / "0001.csv").value(), checked);
        QVERIFY(day_off(*desk) == false);
    }

    void a_calendar_that_nobody_read_in_counts_for_nothing() {
        std::filesystem::create_directory(profile_ / "calendar");
        std::ofstream(profile_ / "calendar" / "0001.csv") << calendar_head << "20280101,六,0,補班\n";
        std::ofstream(profile_ / "calendar" / "0002.csv") << "not even a calendar";
        const auto desk = scenario::open(profile_);
        const auto signed_in = Officer(*desk).sign_in(Duty::administrator);
        VERIFY_OK(signed_in);
        QVERIFY(!day_off(*desk));
        QVERIFY(signed_in->calendar);
        const auto words = words::words_for(*signed_in->calendar);
        QVERIFY2(words.cause.contains("calendar/000") && words.advice.contains("匯入"), qPrintable(words.cause));
        // Read in by a person it counts, and the one that is there by itself is still told.
        std::ofstream(profile_ / "new.csv") << calendar_head << "20280101,六,2,元旦\n";
        VERIFY_OK(desk->calendars().read_in(profile_ / "new.csv"));
        QVERIFY(day_off(*desk) == true);
        std::filesystem::remove(profile_ / "calendar" / "0001.csv");
        std::filesystem::remove(profile_ / "calendar" / "0002.csv");
        const auto again = Officer(*desk).sign_in(Duty::administrator);
        VERIFY_OK(again);
        QVERIFY(!again->calendar && day_off(*desk) == true);
        // Altered where it lies, or taken away.
        std::ofstream(profile_ / "calendar" / "0003.csv") << calendar_head << "20280101,六,0,補班\n";
        const auto altered = Officer(*desk).sign_in(Duty::administrator);
        VERIFY_OK(altered);
        QVERIFY(altered->calendar && !day_off(*desk));
        std::filesystem::remove(profile_ / "calendar" / "0003.csv");
        const auto gone = Officer(*desk).sign_in(Duty::administrator);
        VERIFY_OK(gone);
        QVERIFY(gone->calendar && gone->calendar->detail("reason") == "gone");
    }

private:
    [[nodiscard]] std::unique_ptr<desk::Workplace> open(Duty duty) const {
        auto desk = scenario::open(profile_);
        if (!Officer(*desk).sign_in(duty)) qFatal("sign-in");
        return desk;
    }
    static std::vector<domain::Recorded> changes(desk::Workplace& desk) {
        ledger::EventQuery query;
        query.subject = "ledger";
        query.action = "settings.changed";
        return desk.parts().seating.seat()->session().events(query).value();
    }
    void fix(const std::string& text) const { std::ofstream(profile_ / "practice" / "policy.conf") << text; }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

// What was changed beside the program is written down by whoever signs in next: once, by what a file contains too, and
// whatever another program does. Who is told: tests/rules/machine.txt.
using Lines = std::vector<std::string>;

class TestSeenSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }
    void the_first_sign_in_says_what_is_set_and_no_other_does() {
        for (int start = 0; start < 2; ++start) {
            const auto desk = open(Duty::unit_head);
            const auto events = seen(*desk);
            QCOMPARE(events.size(), std::size_t{1});
            QVERIFY(said(events.front(), "old").empty());
            const auto now = said(events.front(), "new");
            const auto own = "institution = " + desk->parts().machine.settings().institution.text();
            QVERIFY(std::ranges::find(now, own) != now.end());
            const auto authority = files::read_text(profile_ / "practice" / "ca.pem").value();
            const auto line = "host_ca = practice/ca.pem SHA-256 " + to_hex(desk::sha256_of(view(authority)));
            QVERIFY(std::ranges::find(now, line) != now.end());
            QVERIFY(told(*desk).empty());
            VERIFY_OK(Officer(*desk).sign_in(Duty::administrator));
            QCOMPARE(seen(*desk).size(), std::size_t{1});
        }
    }

    void a_change_made_in_the_program_is_no_news() {
        std::ofstream(profile_ / "subjects.pem")
            << test::TestAuthority::pem_of(test::TestAuthority().certificate().der());
        {
            const auto desk = open(Duty::administrator);
            VERIFY_OK(desk->settings().change("print_server", "prints.example"));
            VERIFY_OK(desk->settings().change("subject_ca", "subjects.pem"));
            VERIFY_OK(Officer(*desk).sign_in(Duty::unit_head));  // the program still works with the values of before
            QCOMPARE(seen(*desk).size(), std::size_t{1});
        }
        const auto desk = open(Duty::administrator);
        QCOMPARE(seen(*desk).size(), std::size_t{1});
        QVERIFY(told(*desk).empty());
    }

    void a_file_with_other_content_is_one_too() {
        const auto put = [&] {
            std::ofstream(profile_ / "subjects.pem")
                << test::TestAuthority::pem_of(test::TestAuthority().certificate().der());
        };
        put();
        VERIFY_OK(open(Duty::administrator)->settings().change("subject_ca", "subjects.pem"));
        put();
        const auto desk = open(Duty::administrator);
        const auto events = seen(*desk);
        QCOMPARE(events.size(), std::size_t{2});
        const auto old = said(events.back(), "old");
        const auto now = said(events.back(), "new");
        QCOMPARE(now.size(), std::size_t{1});
        QVERIFY(old.front().starts_with("subject_ca = subjects.pem SHA-256 ") && old != now);
        QCOMPARE(told(*desk).size(), std::size_t{1});
    }

    void what_the_terminal_changed_while_a_window_stood_open_is_no_news() {
        open(Duty::unit_head).reset();
        const auto window = scenario::open(profile_);
        VERIFY_OK(open(Duty::administrator)->settings().change("print_server", "prints.example"));
        VERIFY_OK(Officer(*window).sign_in(Duty::unit_head));  // it works with the value of before
        QVERIFY(window->parts().machine.settings().print_server != "prints.example");
        QCOMPARE(seen(*window).size(), std::size_t{1});
        QVERIFY(told(*window).empty());
        VERIFY_OK(window->seat().sign_out("asked", std::nullopt));
        const auto desk = open(Duty::administrator);
        QCOMPARE(desk->parts().machine.settings().print_server, std::string("prints.example"));
        QCOMPARE(seen(*desk).size(), std::size_t{1});
        QVERIFY(told(*desk).empty());
    }

    /// Put back to what the terminal says, too: the window works with it.
    void a_line_changed_by_hand_before_the_window_opened_is_news_whatever_the_terminal_did() {
        VERIFY_OK(open(Duty::administrator)->settings().change("print_server", "prints.before.example"));
        VERIFY_OK(open(Duty::administrator)->settings().change("print_server", "prints.example"));
        open(Duty::unit_head).reset();
        // As before the change, which came before the start.
        VERIFY_OK(desk::write_setting(profile_, "print_server", "prints.before.example"));
        const auto window = scenario::open(profile_);
        VERIFY_OK(desk::write_setting(profile_, "print_server", "prints.example"));
        VERIFY_OK(open(Duty::administrator)->settings().change("print_server", "prints.other.example"));
        VERIFY_OK(Officer(*window).sign_in(Duty::unit_head));
        QCOMPARE(seen(*window).size(), std::size_t{2});
        QCOMPARE(told(*window).size(), std::size_t{1});
    }

    void what_a_sign_in_reads_does_not_grow_with_what_was_ever_set() {
        {
            const auto desk = open(Duty::administrator);
            const auto parts = desk->parts();
            const auto transaction = parts.seating.seat()->transact([&]() -> Result<std::vector<domain::Entry>> {
                std::vector<domain::Entry> changes;
                for (int i = 0; i < 600; ++i)  // a shorter trail is read through
                    changes.push_back(desk::plain_entry(
                        "settings.changed", "ledger",
                        {{"setting", "clock_limit"}, {"old", std::to_string(i)}, {"new", std::to_string(i + 1)}}));
                return changes;
            });
            VERIFY_OK(transaction);
            VERIFY_OK(desk->seat().sign_out("asked", std::nullopt));
        }
        QVERIFY(a_start() > 600);  // an event that says everything is written
        const auto few = most_of_a_few_starts();
        const auto many = most_of_a_few_starts();
        QVERIFY2(many <= few, qPrintable(QString("%1, then %2").arg(few).arg(many)));
        QVERIFY(few < 600);
        const auto desk = open(Duty::query_officer);
        QVERIFY(seen(*desk).size() > 20);
        const auto all = said(seen(*desk)[1], "new");
        QVERIFY(std::ranges::find(all, "institution = " + desk->parts().machine.settings().institution.text()) !=
                all.end());
    }

private:
    /// Signs in at a program that has just been started.
    [[nodiscard]] std::unique_ptr<desk::Workplace> open(Duty duty) const {
        auto desk = scenario::open(profile_);
        if (!Officer(*desk).sign_in(duty)) qFatal("sign-in");
        return desk;
    }
    static std::vector<domain::Recorded> seen(desk::Workplace& desk) {
        ledger::EventQuery query;
        query.subject = "ledger";
        query.action = "settings.seen";
        return desk.parts().seating.seat()->session().events(query).value();
    }
    static Lines said(const domain::Recorded& event, const char* field) {
        Lines out;
        for (const auto& one : event.entry.fields)
            if (one.name == field) out.push_back(one.value.value_or(""));
        return out;
    }
    /// Somebody signs in at a program that has just been started, and out: how many events were read for the sign-in.
    [[nodiscard]] std::uint64_t a_start() const {
        const auto desk = open(Duty::query_officer);
        const auto read = desk->parts().seating.seat()->session().opened().events().given();
        if (!desk->seat().sign_out("asked", std::nullopt)) qFatal("sign-out");
        return read;
    }
    /// The most that any of a few starts read, each after a change by hand.
    [[nodiscard]] std::uint64_t most_of_a_few_starts() const {
        std::uint64_t most = 0;
        for (int i = 0; i < 10; ++i) {
            if (!desk::write_setting(profile_, "clock_limit", i % 2 == 0 ? "77" : "78")) qFatal("settings");
            most = std::max(most, a_start());
        }
        return most;
    }
    static std::vector<Fault> told(desk::Workplace& desk) {
        std::vector<Fault> out;
        const auto snapshot = desk.snapshot();
        for (const auto& one : snapshot->warnings)
            if (one.code == FaultCode::settings_altered) out.push_back(one);
        return out;
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

JCIC_TEST(TestSettingsDesk)
JCIC_TEST(TestSeenSettings)
#include "test_settings_desk.moc"
