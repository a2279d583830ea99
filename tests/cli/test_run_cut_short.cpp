// query run cut short where nobody asked it to stop: by a kill, as by a power cut, and, through the real card service,
// by a card that is pulled in the middle. The next run goes on. And what is in its memory meanwhile.

#include "app/rehearsal/worlds.h"
#include "cli/many_queries.h"
#include "support/own_memory.h"
#include "support/pcscd.h"
#include "support/test_program.h"

using namespace jcic;
using test::Running;

class TestRunCutShort : public QObject, private test::ManyQueries {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { std::filesystem::remove_all(profile_); }
    void a_killed_run_is_gone_on_with_and_nothing_is_asked_twice() {
        approve_three();
        misbehave(R"({"operation": "requestSerials", "fault": "slow", "milliseconds": 2500})");
        Running run(in_profile(asks), secrets_.at(asks), secrets_.at("card"));
        QVERIFY2(run.says("[1-9][0-9]*／[0-9]+ 項"), "no progress");
        run.signal(SIGKILL);
        QCOMPARE(run.end().status, -1);
        misbehave("");
        const auto whole = this->run();
        QVERIFY2(whole.status == 0, qPrintable(whole.out + whole.error));
        QCOMPARE(whole.json()["unsettled"].toInt(), 0);
        QCOMPARE(written("query.requesting"), std::size_t{3});
    }

    /// The practice world has its own copy beside the secrets, in memory that is not locked.
    void the_cards_password_is_in_memory_only_until_JCIC_is_open() {
        if (::geteuid() != 0) QSKIP("root alone looks into the program's memory");
        approve_three();
        const test::Hidden pin(secrets_.at("card").toStdString());
        misbehave(R"({"operation": "presentCard", "fault": "slow", "milliseconds": 2500, "times": 1},
                     {"operation": "requestSerials", "fault": "slow", "milliseconds": 2500})");
        Running run(in_profile(asks), secrets_.at(asks), secrets_.at("card"));
        QTRY_VERIFY_WITH_TIMEOUT(pin.in_locked_memory_of(run.process()) > 0, 60'000);  // the search can find
        QVERIFY2(run.says("[1-9][0-9]*／[0-9]+ 項"), "no progress");
        QCOMPARE(pin.in_locked_memory_of(run.process()), 0);
        misbehave("");
        QCOMPARE(run.end().status, 0);
    }

    void a_pulled_card_ends_it_and_the_next_run_goes_on_R_DU_9() {
        test::Pcscd daemon;
        QVERIFY2(daemon.start(), "pcscd did not start, or another one is running");
        const auto items = approve_three();
        const auto host = world();
        QVERIFY(host->serve_host(0, profile_ / "practice" / "faults.json"));
        constexpr std::uint16_t virtual_reader = 35963;
        auto card = world();
        QVERIFY(card->attach_card(virtual_reader));
        QTRY_VERIFY_WITH_TIMEOUT(card_is_seen(), 20'000);

        misbehave(R"({"operation": "requestSerials", "fault": "slow", "milliseconds": 2500})");
        Running run(in_profile(asks), secrets_.at(asks), secrets_.at("card"));
        QVERIFY2(run.says("[1-9][0-9]*／[0-9]+ 項"), "no progress");
        card.reset();
        const auto cut = run.end();
        misbehave("");
        QVERIFY2(cut.status == 3, qPrintable(cut.out + cut.error));
        const auto answer = cut.json();
        QVERIFY2(answer["fault"].toString().startsWith("card."), qPrintable(cut.out));
        QVERIFY(!answer["advice"].toString().isEmpty());
        QVERIFY(answer["requested"].toInt() > 0 && answer["left"].toInt() > 0);

        card = world();
        QVERIFY(card->attach_card(virtual_reader));
        QTRY_VERIFY_WITH_TIMEOUT(card_is_seen(), 20'000);
        const auto whole = this->run();
        QVERIFY2(whole.status == 0, qPrintable(whole.out + whole.error));
        QCOMPARE(whole.json()["requested"].toInt() + answer["requested"].toInt(), items);
        QCOMPARE(whole.json()["unsettled"].toInt(), 0);
        card.reset();
        QCOMPARE(written("query.requesting"), std::size_t{3});  // none twice
    }

private:
    /// Of three applicants, approved; how many items.
    int approve_three() {
        open_branch();
        desk_ = scenario::open(profile_);
        auto one = officer();
        if (!one.sign_in()) qFatal("sign-in");
        int items = 0;
        int queries = 0;
        for (const auto& form : desk_->practice()->examples()) {
            const auto verdict = desk_->queries().check(form);
            if (queries == 3 || !verdict || !verdict->query) continue;
            const auto id = desk_->queries().submit(form);
            if (!id) continue;
            std::set<domain::Item> wanted;
            for (const auto& [item, rule] : verdict->query->items) wanted.insert(item);
            if (!one.approve(*id, wanted)) qFatal("approve");
            items += static_cast<int>(wanted.size());
            ++queries;
        }
        desk_.reset();
        return items;
    }

    /// Beside the desk, as another machine's: the host, and the card in the virtual reader.
    std::unique_ptr<desk::PracticeWorld> world() {
        auto out = rehearsal::worlds().open(
            profile_, std::make_shared<desk::DeskClock>(profile_ / "practice" / "clock"), random_);
        if (!out) qFatal("world: %s", qPrintable(scenario::code(out)));
        return *std::move(out);
    }
    bool card_is_seen() const {
        const auto listed =
            test::jcic_desk_cli({"card", "list", "--json", "--profile", QString::fromStdString(profile_.string())});
        for (const auto& one : listed.json()["readers"].toArray())
            if (one.toObject()["state"] == "card") return true;
        return false;
    }
    SystemRandom random_;
};

JCIC_TEST(TestRunCutShort)
#include "test_run_cut_short.moc"
