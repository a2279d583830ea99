// The chain, with each link broken in turn: the stage that says so, its fault, and nothing reached after it.
#include <QTest>
#include <functional>

#include "app/base/own_environment.h"
#include "selfcheck/branch.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::selfcheck;
using test::Branch;
using test::good_atr;
using test::twin;

namespace {

using Break = std::function<void(Branch&)>;

}  // namespace
Q_DECLARE_METATYPE(Break)

class TestChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void in_order_every_stage_holds_and_says_what_it_found();
    void each_broken_link_stops_the_check_data();
    void each_broken_link_stops_the_check();
    void a_virtual_reader_has_no_usb_device_and_no_driver();
    void a_reader_that_is_not_on_usb_is_let_pass();
    void a_redirected_reader_ends_the_chain_with_its_reason_R_DU_9();
    void a_remote_session_without_a_reader_here_is_told_so();
    void one_good_reader_among_several_is_enough();
    void a_stopped_check_leaves_the_rest_unreached();
    void without_a_profile_nothing_is_held_against_what_is_not_known();
    void what_needs_somebody_is_passed_over_and_says_so();
    void stopped_while_the_host_is_asked_is_no_fault();
    void progress_tells_each_stage_before_and_after();
    void the_limit_of_the_clock_is_still_within_it();
    void exclusive_access_is_named_beside_the_application();
};

void TestChain::in_order_every_stage_holds_and_says_what_it_found() {
    Branch branch;
    const auto findings = branch.check();
    QVERIFY2(all_hold(findings), report_text(findings).c_str());
    QCOMPARE(findings[1].found, std::string("08e6:3437 Gemalto PC Twin Reader"));
    QCOMPARE(findings[3].found, std::string(twin));
    QCOMPARE(findings[5].found, std::string("3b80800101 T=0 T=1"));
    QCOMPARE(findings[6].found, std::string("jcic-practice"));
    QVERIFY(findings[7].found.starts_with("EC P-256, 20"));
    QCOMPARE(findings[8].found, std::string("ecdsa-p256-sha256"));
    QCOMPARE(findings[9].found, std::string("TPM"));
    QCOMPARE(findings[11].found, std::string("+1 s"));
    QCOMPARE(findings[12].found, std::string("12345 MB"));
    // The card's number stands in its certificate's subject.
    QVERIFY(report_text(findings).find("0129999") == std::string::npos);
}

void TestChain::each_broken_link_stops_the_check_data() {
    QTest::addColumn<Break>("break_it");
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, Stage stage, const char* code, const char* detail, const char* value,
                        Break break_it) {
        QTest::newRow(name) << break_it << static_cast<int>(stage) << QString(code) << QString(detail)
                            << QString(value);
    };
    // In place of the known reader, which the service has, another device that it has not.
    const auto plugged = [](const char* port, const char* vendor, const char* product, const char* interface_class,
                            const char* driver) {
        return Break([=](Branch& b) {
            b.service->remove_reader(twin);
            b.machine.unplug("1-2");
            b.machine.plug(port, vendor, product, interface_class, driver);
        });
    };
    row("service stopped", Stage::service, "service.stopped", "start", "sudo pcscd",
        [](Branch& b) { b.service->stop(); });
    row("service not installed", Stage::service, "service.stopped", "start", "sudo apt install pcscd", [](Branch& b) {
        b.service->stop();
        b.machine.remove("usr/sbin/pcscd");
    });
    row("nothing plugged in", Stage::usb, "reader.unplugged", "", "", [](Branch& b) {
        b.service->remove_reader(twin);
        b.machine.unplug("1-2");
    });
    row("no driver installed", Stage::driver, "reader.driver", "package", "libccid", [](Branch& b) {
        b.service->remove_reader(twin);
        b.machine.remove("usr/lib/pcsc/drivers");
    });
    row("a driver for others only", Stage::driver, "reader.driver", "reason", "missing",
        [](Branch& b) { b.machine.install_driver("ifd-ccid.bundle", "08E6", "3438"); });
    row("only its maker has a driver", Stage::driver, "reader.driver", "reason", "vendor",
        plugged("1-3", "0ca6", "0010", "ff", ""));
    row("another package's reader", Stage::driver, "reader.driver", "package", "libacsccid1",
        plugged("1-3", "072f", "9000", "00", ""));
    row("a new reader by its class", Stage::driver, "reader.driver", "usb", "fff0:0001",
        plugged("1-3", "fff0", "0001", "0b", ""));
    row("the kernel holds it", Stage::driver, "reader.driver", "driver", "pn533_usb",
        plugged("1-2", "072f", "2200", "0b", "pn533_usb"));
    row("the service has not taken it", Stage::driver, "reader.driver", "reason", "unclaimed",
        plugged("1-2", "08e6", "3437", "0b", ""));
    row("taken, yet not listed", Stage::reader, "reader.none", "", "",
        [](Branch& b) { b.service->remove_reader(twin); });
    row("the reader that is meant is not there", Stage::reader, "reader.none", "reader", "Another Reader",
        [](Branch& b) { b.reader = "Another Reader"; });
    row("no card", Stage::card, "card.none", "", "", [](Branch& b) { b.service->remove_card(twin); });
    row("a mute card", Stage::atr, "card.mute", "reader", twin,
        [](Branch& b) { b.service->set_card(twin, {}, pcsc::state_mute | pcsc::state_present); });
    row("an answer that breaks off", Stage::atr, "card.answer", "atr", "3bff", [](Branch& b) {
        b.service->set_card(twin, {0x3B, 0xFF});
    });
    row("an answer with a wrong check byte", Stage::atr, "card.answer", "atr", "3b80800102", [](Branch& b) {
        b.service->set_card(twin, {0x3B, 0x80, 0x80, 0x01, 0x02});
    });
    row("another card", Stage::application, "card.unknown", "", "", [](Branch& b) {
        b.card_fault = Fault{FaultCode::card_unknown, "card.open", {}};
    });
    row("another program holds it", Stage::application, "card.busy", "", "", [](Branch& b) {
        b.card_fault = Fault{FaultCode::card_busy, "card.open", {}};
    });
    row("certificate expired", Stage::certificate, "card.certificate", "reason", "expired", [](Branch& b) {
        b.card_fault = Fault{FaultCode::card_certificate, "certificate.check", {{"reason", "expired"}}};
    });
    row("a card that cannot sign", Stage::signature, "card.module", "reason", "mechanism", [](Branch& b) {
        b.sign_fault = Fault{FaultCode::card_module, "card.sign", {{"reason", "mechanism"}}};
    });
    row("a TPM that is gone", Stage::key, "key.tpm", "reason", "none", [](Branch& b) {
        b.key_fault = Fault{FaultCode::key_tpm, "tpm", {{"reason", "none"}}};
    });
    row("a full disk", Stage::disk, "disk.low", "left", "3", [](Branch& b) {
        b.disk_fault = Fault{FaultCode::disk_low, "desk.disk", {{"left", "3"}}};
    });
    row("host cut off", Stage::host, "host.unreachable", "", "", [](Branch& b) {
        b.host_fault = Fault{FaultCode::host_unreachable, "gateway", {}};
    });
    row("another host", Stage::host, "host.untrusted", "", "", [](Branch& b) {
        b.host_fault = Fault{FaultCode::host_untrusted, "gateway", {}};
    });
    row("clock behind", Stage::clock, "clock.off", "seconds", "301", [](Branch& b) { b.host_ahead = Millis{301'000}; });
    row("clock ahead", Stage::clock, "clock.off", "seconds", "-301",
        [](Branch& b) { b.host_ahead = Millis{-301'000}; });
}

void TestChain::each_broken_link_stops_the_check() {
    QFETCH(Break, break_it);
    QFETCH(int, stage);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    QFETCH(QString, value);
    Branch branch;
    break_it(branch);
    const auto findings = branch.check();
    for (const auto& finding : findings) {
        const int at = static_cast<int>(finding.stage);
        if (at < stage)
            QVERIFY2(finding.state == State::ok || finding.state == State::skipped, report_text(findings).c_str());
        if (at > stage) QCOMPARE(finding.state, State::not_reached);
    }
    const auto* broken = broken_link(findings);
    QVERIFY2(broken != nullptr, report_text(findings).c_str());
    QCOMPARE(static_cast<int>(broken->stage), stage);
    QCOMPARE(QString::fromStdString(std::string(broken->fault->text())), code);
    if (!detail.isEmpty())
        QCOMPARE(QString::fromStdString(std::string(broken->fault->detail(detail.toStdString()))), value);
    // What is not reached is not asked: no try, no connection, no question at the host.
    QCOMPARE(branch.identified, stage >= static_cast<int>(Stage::application) ? 1 : 0);
    QCOMPARE(branch.asked, stage >= static_cast<int>(Stage::host) ? 1 : 0);
}

void TestChain::a_virtual_reader_has_no_usb_device_and_no_driver() {
    for (const char* name : {"Virtual PCD 00 00", "JCIC Practice Reader 00"}) {
        Branch branch;
        branch.service->remove_reader(twin);
        branch.service->set_card(name, good_atr);
        branch.machine.unplug("1-2");
        const auto findings = branch.check();
        QVERIFY2(all_hold(findings), report_text(findings).c_str());
        QCOMPARE(findings[1].skip, Skip::virtual_reader);
        QCOMPARE(findings[2].skip, Skip::virtual_reader);
    }
}

void TestChain::a_reader_that_is_not_on_usb_is_let_pass() {
    Branch branch;
    branch.machine.unplug("1-2");
    const auto findings = branch.check();
    QVERIFY2(all_hold(findings), report_text(findings).c_str());
    QCOMPARE(findings[1].skip, Skip::not_on_usb);
    QCOMPARE(findings[2].skip, Skip::not_on_usb);
}

void TestChain::a_redirected_reader_ends_the_chain_with_its_reason_R_DU_9() {
    Branch branch;
    branch.machine.unplug("1-2");
    branch.service->remove_reader(twin);
    branch.service->set_card("Redirected Reader 0", good_atr);
    const auto findings = branch.check();
    const auto* broken = broken_link(findings);
    QVERIFY2(broken != nullptr && broken->stage == Stage::reader, report_text(findings).c_str());
    QCOMPARE(broken->fault->code, FaultCode::reader_none);
    QCOMPARE(broken->fault->detail("reason"), std::string_view("redirected"));
    QCOMPARE(branch.identified, 0);
    branch.service->set_card(twin, good_atr);  // beside one of this machine it is passed over
    QVERIFY(all_hold(branch.check()));
}

void TestChain::a_remote_session_without_a_reader_here_is_told_so() {
    Branch branch;
    branch.machine.unplug("1-2");
    branch.service->remove_reader(twin);
    const auto fault_of = [&] {
        const auto findings = branch.check();
        const auto* broken = broken_link(findings);
        return broken == nullptr || !broken->fault ? Fault{} : *broken->fault;
    };
    QCOMPARE(fault_of().code, FaultCode::reader_unplugged);
    qputenv("PCSCLITE_CSOCK_NAME", "/run/user/1000/xrdp/pcscd.comm");
    forget_environment();
    QCOMPARE(fault_of().code, FaultCode::reader_none);
    QCOMPARE(fault_of().detail("reason"), std::string_view("session"));
    forget_environment();
    QCOMPARE(fault_of().code, FaultCode::reader_unplugged);
}

void TestChain::one_good_reader_among_several_is_enough() {
    Branch branch;
    branch.machine.plug("1-1", "0ca6", "0010", "ff", "");
    branch.service->add_reader("An Empty Reader");
    branch.service->set_card("Broken Reader", {0x3B, 0xFF});
    const auto findings = branch.check();
    QVERIFY2(all_hold(findings), report_text(findings).c_str());
}

void TestChain::a_stopped_check_leaves_the_rest_unreached() {
    Branch branch;
    std::stop_source stop;
    const auto findings = branch.check(
        [&](const Finding& finding) {
            if (finding.stage == Stage::card && finding.state == State::ok) stop.request_stop();
        },
        stop.get_token());
    QCOMPARE(findings[4].state, State::ok);
    for (std::size_t i = 5; i < findings.size(); ++i) QCOMPARE(findings[i].state, State::not_reached);
    QVERIFY(broken_link(findings) == nullptr);
    QCOMPARE(branch.identified, 0);
}

void TestChain::without_a_profile_nothing_is_held_against_what_is_not_known() {
    Branch branch;
    branch.has_profile = false;
    const auto findings = branch.check();
    QVERIFY(all_hold(findings));
    for (const auto& finding : findings) {
        const bool passed_over = finding.stage >= Stage::certificate;
        QCOMPARE(finding.state, passed_over ? State::skipped : State::ok);
        QCOMPARE(finding.skip, passed_over ? std::optional(Skip::no_profile) : std::nullopt);
    }
    QCOMPARE(branch.asked, 0);
}

void TestChain::what_needs_somebody_is_passed_over_and_says_so() {
    Branch branch;
    branch.verified = branch.key_opened = false;
    const auto findings = branch.check();
    QVERIFY(all_hold(findings));
    QCOMPARE(findings[8].skip, std::optional(Skip::needs_password));
    QCOMPARE(findings[8].found, std::string("ecdsa-p256-sha256"));
    QCOMPARE(findings[9].skip, std::optional(Skip::sealed));
}

void TestChain::stopped_while_the_host_is_asked_is_no_fault() {
    Branch branch;
    std::stop_source stop;
    branch.when_asked = [&] { stop.request_stop(); };
    const auto findings = branch.check([](const Finding&) {}, stop.get_token());
    QCOMPARE(findings[9].state, State::ok);
    QCOMPARE(findings[10].state, State::not_reached);
    QVERIFY(broken_link(findings) == nullptr);
}

void TestChain::progress_tells_each_stage_before_and_after() {
    Branch branch;
    branch.host_fault = Fault{FaultCode::host_unreachable, "gateway", {}};
    std::vector<std::pair<Stage, State>> told;
    const auto findings =
        branch.check([&](const Finding& finding) { told.emplace_back(finding.stage, finding.state); });
    std::vector<std::pair<Stage, State>> expected;
    for (const auto& finding : findings) {
        if (finding.state == State::not_reached) continue;
        expected.emplace_back(finding.stage, State::running);
        expected.emplace_back(finding.stage, finding.state);
    }
    QCOMPARE(expected.size(), std::size_t{22});
    QVERIFY(told == expected);
}

void TestChain::the_limit_of_the_clock_is_still_within_it() {
    Branch branch;
    branch.host_ahead = Millis{-300'000};
    const auto findings = branch.check();
    QVERIFY(all_hold(findings));
    QCOMPARE(findings[11].found, std::string("-300 s"));
}

void TestChain::exclusive_access_is_named_beside_the_application() {
    Branch branch;
    branch.share = pcsc::Share::exclusive;
    QCOMPARE(branch.check()[6].found, std::string("jcic-practice, exclusive"));
}

JCIC_TEST(TestChain)
#include "test_chain.moc"
