// How far a desk gets at the hub, and at which step it ends: against a real server, with each thing that can be wrong.
#include <QTcpServer>
#include <QtTest>

#include "app/hub/probe.h"
#include "app/hub/schema.h"
#include "support/test_program.h"
#include "support/world.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using hub::ProbeStep;

class TestProbe : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        desk_ = &rig_.enrol("0129999", "0129999-W1", '1');
    }

    void where_all_is_well_each_step_says_what_it_found() {
        const auto steps = hub::probe(asked(), clock_);
        QCOMPARE(steps.size(), hub::all_probe_steps.size());
        for (std::size_t at = 0; at < steps.size(); ++at) {
            QCOMPARE(steps[at].step, hub::all_probe_steps.at(at));
            QVERIFY2(!steps[at].fault, std::string(hub::name_of(steps[at].step)).c_str());
        }
        QCOMPARE(steps[0].found, std::string("127.0.0.1"));
        QVERIFY(QDate::fromString(QString::fromStdString(steps[3].found), Qt::ISODate).isValid());
    }

    void a_name_that_nobody_knows_ends_it() {
        auto wanted = asked();
        wanted.address.servers = {{"no-such-host.invalid", 5432}};
        QCOMPARE(end_of(wanted), "name hub.unreachable network");
    }
    void a_port_where_nothing_listens_ends_it() {
        auto wanted = asked();
        wanted.address.servers = {{"127.0.0.1", 9}};
        QCOMPARE(end_of(wanted), "port hub.unreachable network");
    }
    void a_server_that_is_silent_ends_it_after_its_port() {
        QTcpServer silent;
        silent.listen(QHostAddress::LocalHost);
        auto wanted = asked();
        wanted.address.servers = {{"127.0.0.1", silent.serverPort()}};
        QCOMPARE(end_of(wanted), "tls hub.unreachable time");
        const auto steps = hub::probe(wanted, clock_);
        QCOMPARE(steps.size(), 3U);  // none of them twice
        QVERIFY(steps[1].step == hub::ProbeStep::port && !steps[1].fault);
    }
    void of_several_servers_one_that_listens_is_enough() {
        auto wanted = asked();
        wanted.address.servers.insert(wanted.address.servers.begin(), {"127.0.0.1", 9});
        QVERIFY(!hub::probe(wanted, clock_).back().fault);
    }
    void another_authority_ends_it_at_tls() {
        const test::TestAuthority stranger{"Another authority"};
        desk_->believe(stranger);
        const auto end = end_of(asked());
        desk_->believe(rig_.authority);
        QCOMPARE(end, "tls hub.untrusted certificate");
    }
    void a_certificate_of_another_authority_ends_it_at_the_certificate() {
        const test::TestAuthority stranger{"Another authority"};
        const auto key = test::ec_key();
        test::CertificateWish wish;
        wish.subject = hub::role_of(desk_->ledger());
        desk_->show(stranger.issue(key.get(), wish), key);
        const auto end = end_of(asked());
        desk_->show(rig_.authority.issue(key.get(), wish), key);
        QCOMPARE(end, "certificate hub.untrusted own-certificate");
    }
    void another_ledger_ends_it_at_the_role() {
        auto wanted = asked();
        wanted.ledger = std::string(32, '9');
        QCOMPARE(end_of(wanted), "role hub.refused not-enrolled");
    }
    void another_version_ends_it() {
        QVERIFY(rig_.server.psql("update jcic.hub set version = 99"));
        const auto end = end_of(asked());
        QVERIFY(rig_.server.psql("update jcic.hub set version = " + QString::number(hub::newest_version())));
        QCOMPARE(end, "version hub.newer");
    }
    void an_id_that_nobody_entered_ends_it() {
        auto wanted = asked();
        wanted.trusted.ids = {"6d0f0a0e-0000-4000-8000-00000000000a"};
        QCOMPARE(end_of(wanted), "id hub.untrusted id");
    }
    void a_clock_that_differs_ends_it() {
        const test::TestClock wrong(clock_.now() + std::chrono::hours{2});
        QCOMPARE(said_end(hub::probe(asked(), wrong)), "clock clock.off");
    }

private:
    [[nodiscard]] hub::ProbeAsked asked() const {
        return {rig_.server.address(), desk_->credentials(), desk_->ledger(), {{rig_.id()}, {}}};
    }
    [[nodiscard]] QString end_of(const hub::ProbeAsked& wanted) const { return said_end(hub::probe(wanted, clock_)); }
    static QString said_end(const std::vector<hub::Probed>& steps) {
        const auto& last = steps.back();
        if (!last.fault) return QStringLiteral("done");
        return QString::fromStdString(std::string(hub::name_of(last.step))) + " " +
               test::said(Result<void>(tl::unexpected<Fault>(*last.fault)));
    }

    test::HubRig rig_;
    const test::HubDesk* desk_ = nullptr;
    SystemClock clock_;
};

JCIC_TEST(TestProbe)
#include "test_probe.moc"
