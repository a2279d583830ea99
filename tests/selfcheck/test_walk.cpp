// Every pair of what two neighbouring stages may come to: held, passed over, broken. Nothing that a stage says may be
// more than the next one can bear, for a card that is spoken to itself and for one by its vendor's module.
#include <QTest>
#include <set>

#include "selfcheck/branch.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::selfcheck;
using test::Branch;
using test::good_atr;
using test::twin;

namespace {

using Change = std::function<void(Branch&)>;

const Change as_it_is = [](Branch&) {};

Change card_is(FaultCode code, const char* reason = "") {
    return [=](Branch& b) { b.card_fault = Fault{code, "test", {{"reason", reason}}}; };
}

/// Each is a question that the chain asks; its first answer is that all is well.
std::vector<std::vector<Change>> questions() {
    const Change no_reader = [](Branch& b) { b.service->remove_reader(twin); };
    return {
        {as_it_is, [](Branch& b) { b.module = "/usr/lib/vendor.so"; }},
        {as_it_is, [](Branch& b) { b.service->stop(); }},
        {as_it_is, no_reader, [](Branch& b) { b.service->remove_card(twin); },
         [](Branch& b) { b.service->set_card(twin, {}, pcsc::state_mute | pcsc::state_present); },
         [](Branch& b) {
             b.service->set_card(twin, {0x3B, 0xFF});
         },
         [=](Branch& b) {
             no_reader(b);
             b.service->set_card("Virtual PCD 00 00", good_atr);
         },
         [=](Branch& b) {
             no_reader(b);
             b.service->set_card("Redirected Reader 0", good_atr);
         }},
        {as_it_is, [](Branch& b) { b.machine.unplug("1-2"); },
         [](Branch& b) {
             b.machine.unplug("1-2");
             b.machine.plug("1-2", "08e6", "3437", "0b", "");
         },
         [](Branch& b) {
             b.machine.unplug("1-2");
             b.machine.plug("1-2", "072f", "2200", "0b", "pn533_usb");
         }},
        {as_it_is, [](Branch& b) { b.machine.remove("usr/lib/pcsc/drivers"); }},
        {as_it_is, card_is(FaultCode::card_none), card_is(FaultCode::card_unknown), card_is(FaultCode::card_foreign),
         card_is(FaultCode::card_certificate, "expired"), card_is(FaultCode::card_module, "late"),
         card_is(FaultCode::card_module, "mechanism"), card_is(FaultCode::card_removed), card_is(FaultCode::internal)},
    };
}

/// What stands behind the card.
std::vector<std::vector<Change>> later_questions() {
    return {
        {as_it_is, [](Branch& b) { b.has_profile = false; }},
        {as_it_is, [](Branch& b) { b.module = "/usr/lib/vendor.so"; }},
        {as_it_is, [](Branch& b) { b.verified = false; },
         [](Branch& b) {
             b.sign_fault = Fault{FaultCode::card_reset, "test", {}};
         }},
        {as_it_is, [](Branch& b) { b.key_opened = false; },
         [](Branch& b) {
             b.key_fault = Fault{FaultCode::key_tpm, "test", {}};
         }},
        {as_it_is,
         [](Branch& b) {
             b.host_fault = Fault{FaultCode::host_unreachable, "test", {}};
         }},
        {as_it_is, [](Branch& b) { b.host_ahead = Millis{301'000}; }},
        {as_it_is,
         [](Branch& b) {
             b.disk_fault = Fault{FaultCode::disk_low, "test", {}};
         }},
    };
}

using Pair = std::tuple<Stage, State, Stage, State>;

/// Walks every combination of answers, and adds the pairs that came.
void walk(const std::vector<std::vector<Change>>& all, std::set<Pair>& came, QStringList& wrong) {
    std::vector<std::size_t> chosen(all.size(), 0);
    for (;;) {
        Branch branch;
        for (std::size_t i = 0; i < all.size(); ++i) all[i][chosen[i]](branch);
        const auto findings = branch.check();
        bool ended = false;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const auto& one = findings[i];
            const bool module_beside = one.stage == Stage::module && one.state == State::failed;
            const bool fits = ended ? one.state == State::not_reached || module_beside
                                    : one.state != State::not_reached && one.state != State::running;
            const bool said = one.skip.has_value() == (one.state == State::skipped) &&
                              one.fault.has_value() == (one.state == State::failed);
            if (!fits || !said) wrong << QString::fromStdString(report_text(findings));
            ended = ended || one.state == State::failed;
            if (i > 0) came.insert({findings[i - 1].stage, findings[i - 1].state, one.stage, one.state});
        }
        std::size_t at = 0;
        while (at < all.size() && ++chosen[at] == all[at].size()) chosen[at++] = 0;
        if (at == all.size()) return;
    }
}

QString text_of(const Pair& pair) {
    const auto& [stage, state, next, came] = pair;
    const auto text = [](std::string_view one) { return QString::fromUtf8(one.data(), static_cast<int>(one.size())); };
    return QStringLiteral("%1 %2, %3 %4")
        .arg(text(name_of(stage)), text(name_of(state)), text(name_of(next)), text(name_of(came)));
}

}  // namespace

class TestWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_pair_of_outcomes_is_borne() {
        std::set<Pair> came;
        QStringList wrong;
        walk(questions(), came, wrong);
        walk(later_questions(), came, wrong);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.value(0)));
        QStringList lines;
        for (const auto& pair : came) lines << text_of(pair);
        for (const auto& one : pairs()) QVERIFY2(lines.contains(one), qPrintable("not walked: " + one));
    }

    /// Stopped, without a reader, or without its card: the module has the card all the same.
    void a_card_by_its_module_needs_no_service() {
        for (const auto& change :
             {Change([](Branch& b) { b.service->stop(); }), Change([](Branch& b) { b.service->remove_reader(twin); }),
              Change([](Branch& b) { b.service->remove_card(twin); })}) {
            Branch branch;
            branch.module = "/usr/lib/vendor.so";
            branch.machine.unplug("1-2");
            change(branch);
            const auto findings = branch.check();
            QVERIFY2(all_hold(findings), report_text(findings).c_str());
            QCOMPARE(findings[4].skip, std::optional(Skip::not_by_service));
            QCOMPARE(branch.identified, 1);
        }
    }

    /// Both are broken: to mend only the service would help nobody.
    void a_broken_service_does_not_hide_the_modules_own_fault() {
        Branch branch;
        branch.module = "/usr/lib/vendor.so";
        branch.service->stop();
        branch.card_fault = Fault{FaultCode::card_module, "test", {{"reason", "late"}}};
        const auto findings = branch.check();
        QCOMPARE(broken_link(findings)->stage, Stage::service);
        const auto module = std::ranges::find(findings, Stage::module, &Finding::stage);
        QCOMPARE(module->state, State::failed);
        QCOMPARE(module->fault->detail("reason"), std::string_view("late"));
        // Without the service it has no token: that is the service's fault.
        branch.card_fault = Fault{FaultCode::card_none, "test", {}};
        const auto without = branch.check();
        QCOMPARE(std::ranges::find(without, Stage::module, &Finding::stage)->state, State::not_reached);
    }

private:
    static QStringList pairs();
};

/// Those that a machine can have: the third outcome beside each of its neighbours' own.
QStringList TestWalk::pairs() {
    return {QStringLiteral("service ok, usb ok"),
            QStringLiteral("service ok, usb skipped"),
            QStringLiteral("service ok, usb failed"),
            QStringLiteral("service skipped, usb skipped"),
            QStringLiteral("service failed, usb not-reached"),
            QStringLiteral("usb ok, driver ok"),
            QStringLiteral("usb ok, driver skipped"),
            QStringLiteral("usb ok, driver failed"),
            QStringLiteral("usb skipped, driver skipped"),
            QStringLiteral("driver ok, reader ok"),
            QStringLiteral("driver ok, reader skipped"),
            QStringLiteral("driver ok, reader failed"),
            QStringLiteral("driver skipped, reader ok"),
            QStringLiteral("driver skipped, reader skipped"),
            QStringLiteral("driver skipped, reader failed"),
            QStringLiteral("reader ok, card ok"),
            QStringLiteral("reader ok, card skipped"),
            QStringLiteral("reader ok, card failed"),
            QStringLiteral("reader skipped, card skipped"),
            QStringLiteral("card ok, atr ok"),
            QStringLiteral("card ok, atr failed"),
            QStringLiteral("card ok, module ok"),
            QStringLiteral("card ok, module failed"),
            QStringLiteral("card skipped, module ok"),
            QStringLiteral("atr ok, application ok"),
            QStringLiteral("atr ok, application failed"),
            QStringLiteral("application ok, certificate ok"),
            QStringLiteral("application ok, certificate skipped"),
            QStringLiteral("application ok, certificate failed"),
            QStringLiteral("module ok, slot ok"),
            QStringLiteral("module ok, slot failed"),
            QStringLiteral("slot ok, token ok"),
            QStringLiteral("slot ok, token failed"),
            QStringLiteral("token ok, certificate ok"),
            QStringLiteral("token ok, certificate skipped"),
            QStringLiteral("token ok, certificate failed"),
            QStringLiteral("certificate ok, signature ok"),
            QStringLiteral("certificate ok, signature skipped"),
            QStringLiteral("certificate ok, signature failed"),
            QStringLiteral("certificate skipped, signature skipped"),
            QStringLiteral("signature ok, key ok"),
            QStringLiteral("signature ok, key skipped"),
            QStringLiteral("signature ok, key failed"),
            QStringLiteral("signature skipped, key ok"),
            QStringLiteral("signature skipped, key skipped"),
            QStringLiteral("signature skipped, key failed"),
            QStringLiteral("key ok, host ok"),
            QStringLiteral("key ok, host failed"),
            QStringLiteral("key skipped, host ok"),
            QStringLiteral("key skipped, host skipped"),
            QStringLiteral("key skipped, host failed"),
            QStringLiteral("host ok, clock ok"),
            QStringLiteral("host ok, clock failed"),
            QStringLiteral("host skipped, clock skipped"),
            QStringLiteral("clock ok, disk ok"),
            QStringLiteral("clock ok, disk failed"),
            QStringLiteral("clock skipped, disk skipped")};
}

JCIC_TEST(TestWalk)
#include "test_walk.moc"
