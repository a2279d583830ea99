// Desks of one branch in rounds over a transport (R-AU-5, docs/run/desks.md): whoever is signed in makes a round;
// what one desk used the others refuse; what is forged, cut, missing or elsewhere than it says is named, and nothing
// behind it is read; what was signed goes as it is until it is there.
#include <QtTest>

#include "app/desk/exchange/own_statement.h"
#include "app/desk/exchange/statement_desk.h"
#include "app/domain/registers/desks.h"
#include "app/files/files.h"
#include "at_the_desk.h"
#include "statement_shelf.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/judge.h"

using namespace jcic;
using domain::Duty;
using domain::SignedStatement;
using domain::StatementKind;
using domain::StatementPut;
using scenario::Officer;
namespace fs = std::filesystem;
namespace registers = domain::registers;

namespace {

/// One of the branch's desks.
class Desk {
public:
    Desk(fs::path profile, std::string name) : profile_(std::move(profile)), name_(std::move(name)) {
        auto settings = files::read_text(profile_ / "settings.conf").value();
        const std::string first = "0129999-W1";
        settings.replace(settings.find("workstation = " + first) + 14, first.size(), name_);
        if (!files::replace(profile_ / "settings.conf", settings)) qFatal("settings");
        open();
    }
    void open() { place_ = scenario::open(profile_); }
    void close() { place_.reset(); }
    [[nodiscard]] const fs::path& profile() const { return profile_; }
    [[nodiscard]] const std::string& name() const { return name_; }
    desk::Workplace& operator*() { return *place_; }
    desk::Workplace* operator->() { return place_.get(); }
    Officer as(Duty duty) {
        Officer one(*place_);
        if (!one.sign_in(duty)) qFatal("sign-in");
        return one;
    }
    /// As the unit head, who compared the certificate. All were founded alike, and have one key.
    void compare(const std::string& other, const char* step = "desk.known") {
        as(Duty::unit_head);
        registers::Values typed{{"certificate", place_->statements().fingerprint().value()}, {"compared", "telephone"}};
        const bool first = step == std::string_view("desk.known");
        if (first) typed.emplace("workstation", other);
        const auto taken = place_->registers().take_step(
            {&registers::desks, registers::desks.step(step), first ? "" : other, typed, std::nullopt});
        if (!taken) qFatal("%s: %s", step, qPrintable(scenario::code(taken)));
    }
    /// One applicant's three items, approved and sent. Its authorisation.
    std::string ask() {
        auto one = as(Duty::query_officer);
        const auto query = one.submit();
        if (!query || !one.approve(*query) || !one.card_ready()) qFatal("query");
        if (const auto done = place_->queries().request(*query, {}); !done)
            qFatal("%s", qPrintable(scenario::code(done)));
        last_ = *query;
        return place_->parts().seating.seat()->book().find(*query)->authorisation;
    }
    [[nodiscard]] const std::string& last_query() const { return last_; }
    std::vector<domain::Recorded> events(const std::string& action) {
        ledger::EventQuery wanted;
        wanted.action = action;
        wanted.limit = 1000;
        return place_->parts().seating.seat()->session().events(wanted).value();
    }

private:
    fs::path profile_;
    std::string name_;
    std::unique_ptr<desk::Workplace> place_;
    std::string last_;
};

/// One that can be out of order.
class Troubled final : public scenario::StatementShelf {
public:
    [[nodiscard]] StatementPut put(const SignedStatement& statement) override {
        puts.push_back(statement);
        if (answers == ActOutcome::not_done) return {answers, Fault{FaultCode::hub_refused, "test", {}}};
        const auto put = StatementShelf::put(statement);
        if (answers == ActOutcome::done) return put;
        return {answers, Fault{FaultCode::hub_refused, "test", {}}};
    }
    [[nodiscard]] Result<std::optional<SignedStatement>> last_of(StatementKind kind, const std::string& desk) override {
        ++asked;
        if (gone) return fail(FaultCode::hub_unreachable, "test");
        return StatementShelf::last_of(kind, desk);
    }
    ActOutcome answers = ActOutcome::done;
    bool gone = false;
    int asked = 0;
    std::vector<SignedStatement> puts;
};

}  // namespace

class TestDesksInRounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        shelf_ = {};
        first_ = std::make_unique<Desk>(profiles_.fresh(), "0129999-W1");
        second_ = std::make_unique<Desk>(profiles_.fresh(), "0129999-W2");
    }
    void cleanup() {
        for (auto* one : {&first_, &second_}) {
            (*one)->close();
            fs::remove_all((*one)->profile());
            one->reset();
        }
    }

    void what_one_desk_used_two_others_refuse_after_a_round_of_whoever_is_there_R_AU_5() {
        Desk third(profiles_.fresh(), "0129999-W3");
        know_each_other();
        third.compare(first_->name());
        third.compare(second_->name());
        second_->as(Duty::query_officer);
        const auto wanted = Officer(**second_).whole_form().value();
        const auto reference = first_->ask();
        QCOMPARE(wanted.authorisation, reference);

        auto links = round(*first_);
        QVERIFY(!links.own.fault && !links.own.waits);
        QVERIFY(links.own.through > 0);
        QCOMPARE(links.others.size(), std::size_t{1});
        QVERIFY(!links.others.front().made && !links.others.front().fault);  // nothing of it is there yet
        for (auto* desk : {second_.get(), &third}) {
            links = round(*desk);
            const auto& of_first = links.others.front();
            QCOMPARE(of_first.desk, first_->name());
            QVERIFY(!of_first.fault);
            QCOMPARE(of_first.read, std::size_t{1});
            QCOMPARE(of_first.news, std::size_t{3});
            QVERIFY(of_first.made.has_value());
            QCOMPARE(desk->events("authorisation-use.told").size(), std::size_t{3});
            const auto officer = Officer(**desk).with(Duty::query_officer).person.text();
            QCOMPARE(desk->events("desk.told").front().person, officer);
            QCOMPARE(desk->events("exchange.written").front().person, officer);
            const auto refused = (*desk)->queries().submit(wanted);
            COMPARE_FAULT(refused, rule_au_5);
            QCOMPARE(refused.error().detail("reason"), std::string_view("other-desk"));
            QCOMPARE(refused.error().detail("desk"), std::string_view(first_->name()));
        }
        // The third read the second, too; and the second's next round reads it, whom it does not know, not at all.
        QCOMPARE(third->statements().links().others.size(), std::size_t{2});
        QCOMPARE(third->statements().links().others.back().read, std::size_t{1});
        QCOMPARE(round(*second_).others.size(), std::size_t{1});

        // Both verifiers hold it for whoever is there to write.
        third.as(Duty::reviewer);
        QVERIFY(third->ledger().verify({}).value().ok);
        const auto file = third.profile() / ".." / "third.export";
        VERIFY_OK(third->ledger().export_to(file, {}));
        QCOMPARE(test::reasons(test::judge(files::read(file).value())), std::string());
        fs::remove(file);
    }

    void nothing_is_said_while_nothing_that_is_told_has_changed() {
        know_each_other();
        first_->ask();
        round(*first_);
        const auto said = said_by(*first_);
        QCOMPARE(said.size(), std::size_t{1});
        for (int times = 0; times < 2; ++times) {
            round(*first_);  // signed in anew, and read once more
            round(*second_);
        }
        // Fetching says no more of the authorisation's use.
        auto one = first_->as(Duty::query_officer);
        VERIFY_OK(one.card_ready());
        VERIFY_OK(one.fetch(first_->last_query(), domain::Item::t52));
        round(*first_);
        QCOMPARE(said_by(*first_), said);
        QCOMPARE(first_->events("exchange.written").size(), std::size_t{1});
        // The card goes back to its custodian: that is told.
        VERIFY_OK(first_->as(Duty::query_officer).hand_over(false));
        round(*first_);
        QCOMPARE(said_by(*first_).size(), std::size_t{2});
        const auto& link = round(*second_).others.front();
        QVERIFY(!link.fault);
        QCOMPARE(link.read, std::size_t{1});
        QCOMPARE(link.news, std::size_t{0});
    }

    void what_is_forged_cut_missing_or_elsewhere_is_named_and_nothing_behind_it_read() {
        know_each_other();
        round(*first_);
        VERIFY_OK(first_->as(Duty::query_officer).hand_over(true));
        round(*first_);
        VERIFY_OK(first_->as(Duty::query_officer).hand_over(false));
        round(*first_);
        const auto said = said_by(*first_);
        QCOMPARE(said.size(), std::size_t{3});
        auto middle = said[1];
        const auto lay = [&](const std::string& bytes) {
            std::erase(shelf_.all, middle);
            middle.bytes = bytes;
            static_cast<void>(shelf_.put(middle));
        };
        auto forged = middle.bytes;
        desk::DeskLink link;
        const auto compare_stopped = [&](const char* why) {
            link = round(*second_).others.front();
            QCOMPARE(reason(link.fault), QString::fromLatin1(why));
            QCOMPARE(second_->events("desk.told").size(), std::size_t{1});
        };
        forged.replace(forged.find("\tin-use\n"), 8, "\tout-of-use\n");
        lay(forged);
        compare_stopped("signature");
        QCOMPARE(link.read, std::size_t{1});
        QCOMPARE(link.refused, std::optional(said[1].through));
        QVERIFY(link.made.has_value());
        lay(said[1].bytes.substr(0, said[1].bytes.size() / 2));
        compare_stopped("cut");
        // The first again, under the second's name: signed, and not what its place says.
        lay(said[0].bytes);
        compare_stopped("place");
        std::erase(shelf_.all, middle);
        compare_stopped("gap");
        QCOMPARE(link.fault->detail("missing-from"), std::string_view(std::to_string(link.through + 1)));
        // As it was, and once more after it was read: all of it, once.
        static_cast<void>(shelf_.put(said[1]));
        QVERIFY(!round(*second_).others.front().fault);
        QVERIFY(!round(*second_).others.front().fault);
        QCOMPARE(second_->events("desk.told").size(), std::size_t{3});
    }

    void what_was_signed_goes_as_it_is_until_it_is_there() {
        know_each_other();
        Troubled transport;
        transport.answers = ActOutcome::not_done;  // a full disk
        for (int times = 0; times < 3; ++times) {
            const auto links = round(*first_, transport);
            QVERIFY(links.own.fault && links.own.fault->code == FaultCode::hub_refused);
            QVERIFY(links.own.waits.has_value());
            QCOMPARE(links.own.through, std::uint64_t{0});
        }
        QCOMPARE(transport.puts.size(), std::size_t{3});
        QCOMPARE(transport.puts[0], transport.puts[1]);
        QCOMPARE(transport.puts[0], transport.puts[2]);
        QCOMPARE(first_->events("exchange.written").size(), std::size_t{1});
        // There, and nobody said so: it is found there, and nothing is put again.
        transport.answers = ActOutcome::not_known;
        QVERIFY(round(*first_, transport).own.fault.has_value());
        QCOMPARE(transport.puts.size(), std::size_t{4});
        transport.answers = ActOutcome::done;
        const auto links = round(*first_, transport);
        QVERIFY(!links.own.fault && !links.own.waits);
        QCOMPARE(transport.puts.size(), std::size_t{4});
        QCOMPARE(first_->events("exchange.written").size(), std::size_t{1});
        QVERIFY(files::files_in(first_->profile() / "statements").value().empty());
    }

    void by_a_clock_ahead_of_the_transports_nothing_is_signed() {
        know_each_other();
        shelf_.is_ahead = std::chrono::minutes{1} + Millis{1};
        const auto own = round(*first_).own;
        QVERIFY(own.fault && own.fault->code == FaultCode::clock_off);
        QVERIFY(said_by(*first_).empty());
        QCOMPARE(first_->events("exchange.written").size(), std::size_t{0});
        shelf_.is_ahead = std::chrono::minutes{1};
        QVERIFY(!round(*first_).own.fault);
        QCOMPARE(said_by(*first_).size(), std::size_t{1});
    }

    /// What was signed while the clock was ahead is refused, and all that follows it, but no longer than until its desk
    /// has superseded it.
    void what_was_dated_ahead_is_superseded_by_its_own_desk_R_AU_5() {
        know_each_other();
        VERIFY_OK((*first_)->practice()->hurry(std::chrono::hours{5}));
        round(*first_);
        first_->ask();
        round(*first_);
        const auto ahead = said_by(*first_);
        QCOMPARE(ahead.size(), std::size_t{2});
        auto link = round(*second_).others.front();
        QCOMPARE(reason(link.fault), QStringLiteral("future"));
        QCOMPARE(link.refused, std::optional(ahead.front().through));
        VERIFY_OK((*first_)->practice()->hurry(-std::chrono::hours{5}));
        QVERIFY(!round(*first_).own.fault);
        const auto said = said_by(*first_);
        QCOMPARE(said.size(), std::size_t{3});
        QCOMPARE(said.back().since, ahead.front().since);
        link = round(*second_).others.front();
        QVERIFY(!link.fault && !link.refused);
        QCOMPARE(link.news, std::size_t{3});
        QCOMPARE(link.through, said.back().through);
        // And it goes on from there.
        first_->ask();
        QVERIFY(!round(*first_).own.fault);
        QCOMPARE(said_by(*first_).back().since, said.back().through);
        QVERIFY(!round(*second_).others.front().fault);
    }

    void a_program_that_ended_between_writing_and_putting_puts_the_same() {
        know_each_other();
        first_->as(Duty::query_officer);
        const auto asked = (*first_)->statements().ask().value();
        const auto taken = (*first_)->statements().take_heard(hear(shelf_, asked)).value();
        QVERIFY(taken.to_put.has_value());
        QVERIFY(said_by(*first_).empty());
        first_->close();
        first_->open();
        first_->ask();  // and what happened since goes in a second one
        const auto links = round(*first_);
        QVERIFY(!links.own.fault && !links.own.waits);
        const auto said = said_by(*first_);
        QCOMPARE(said.size(), std::size_t{2});
        QCOMPARE(said[0].bytes, taken.to_put->bytes);
        QCOMPARE(first_->events("exchange.written").size(), std::size_t{2});
        const auto link = round(*second_).others.front();
        QCOMPARE(link.read, std::size_t{2});
        QCOMPARE(link.news, std::size_t{3});
    }

    void what_was_kept_and_never_written_of_goes_to_nobody() {
        know_each_other();
        // Signed by this desk, and the program ended before its ledger said so: as if it never was.
        const auto kept = first_->profile() / "statements" / "exchange.jcic";
        first_->as(Duty::query_officer);
        const auto signed_only = unwritten(*first_);
        VERIFY_OK(files::make_folder(kept.parent_path()));
        VERIFY_OK(files::replace(kept, signed_only));
        round(*first_);
        const auto said = said_by(*first_);
        QCOMPARE(said.size(), std::size_t{1});
        QVERIFY(said[0].bytes != signed_only);
        QVERIFY(said_by(*second_).empty());
    }

    void a_transport_that_is_gone_is_asked_once_and_holds_up_nothing() {
        know_each_other();
        Troubled transport;
        transport.gone = true;
        const auto links = round(*first_, transport);
        QVERIFY(links.own.fault && links.own.fault->code == FaultCode::hub_unreachable);
        QVERIFY(links.others.front().fault && links.others.front().fault->code == FaultCode::hub_unreachable);
        QCOMPARE(transport.asked, 1);
        QVERIFY(transport.puts.empty());
        QCOMPARE(first_->events("exchange.written").size(), std::size_t{0});
    }

    void a_desk_that_was_put_back_is_named_on_both_sides() {
        know_each_other();
        first_->close();
        const auto before = first_->profile().string() + "-before";
        fs::copy(first_->profile(), before, fs::copy_options::recursive);
        first_->open();
        first_->ask();
        round(*first_);
        round(*second_);
        const auto read = (*second_)->statements().links().others.front().through;

        first_->close();
        fs::remove_all(first_->profile());
        fs::rename(before, first_->profile());
        first_->open();
        // It finds what its ledger does not know, and says nothing beside it.
        auto own = round(*first_).own;
        QCOMPARE(reason(own.fault), QStringLiteral("put-back"));
        QCOMPARE(own.fault->detail("through"), std::string_view(std::to_string(read)));
        QCOMPARE(said_by(*first_).size(), std::size_t{1});
        QCOMPARE(first_->events("exchange.written").size(), std::size_t{0});
        // Taken away, it speaks again; and the other desk names it until somebody has compared it anew.
        shelf_.all.clear();
        QVERIFY(!round(*first_).own.fault);
        const auto link = round(*second_).others.front();
        QCOMPARE(reason(link.fault), QStringLiteral("older"));
        QCOMPARE(link.through, read);
        second_->compare(first_->name(), "desk.certified-anew");
        const auto again = round(*second_).others.front();
        QVERIFY(!again.fault);
        QCOMPARE(again.read, std::size_t{1});
        QVERIFY(again.through < read);
    }

private:
    void know_each_other() {
        first_->compare(second_->name());
        second_->compare(first_->name());
    }
    [[nodiscard]] std::vector<SignedStatement> said_by(const Desk& desk) {
        return shelf_.next_of(StatementKind::exchange, desk.name(), 0).value();
    }
    /// Signed, while the ledger says nothing of it.
    static std::string unwritten(Desk& desk) {
        const auto& machine = desk->parts().machine;
        auto& seat = *desk->parts().seating.seat();
        auto said = desk::unsigned_exchange(machine, seat, {}).value();
        return desk::signed_exchange(machine, seat, said).value().bytes;
    }
    desk::ExchangeLinks round(Desk& desk) { return round(desk, shelf_); }
    static desk::ExchangeLinks round(Desk& desk, domain::StatementTransport& transport) {
        desk.as(Duty::query_officer);
        return desk->statements().sync(transport).value();
    }
    static QString reason(const std::optional<Fault>& fault) {
        return fault ? QString::fromStdString(std::string(fault->detail("reason"))) : QString();
    }

    scenario::Profiles profiles_;
    scenario::StatementShelf shelf_;
    std::unique_ptr<Desk> first_;
    std::unique_ptr<Desk> second_;
};

JCIC_TEST(TestDesksInRounds)
#include "test_desks_in_rounds.moc"
