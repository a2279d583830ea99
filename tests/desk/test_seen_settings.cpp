// What was changed beside the program is written down by whoever signs in next: once, by what a file contains too, and
// whatever another program does. Who is told: tests/rules/machine.txt.
#include <QtTest>
#include <algorithm>
#include <fstream>

#include "app/desk/rooms/parts.h"
#include "app/desk/upkeep/settings_desk.h"
#include "app/files/files.h"
#include "app/ledger/session/opened.h"
#include "app/words/words.h"
#include "scenario/officer.h"
#include "scenario/profile.h"
#include "support/result.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using scenario::Officer;
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

JCIC_TEST(TestSeenSettings)
#include "test_seen_settings.moc"
