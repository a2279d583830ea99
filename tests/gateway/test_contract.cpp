// Client and practice host are held to resources/gateway/openapi.yaml: every operation, no other, in its very words.

#include <QTest>
#include <QThread>

#include "app/gateway/problem.h"
#include "app/practice/host/host_service.h"
#include "gateway/rig.h"
#include "gateway/schema.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Item;
using test::Contract;
using test::MethodAndPath;

namespace {

/// A call of the client's and the practice host's reply to it.
struct Heard {
    practice::HostCall call;
    practice::HostReply reply;
};

/// The practice host's own desk behind a server that writes down all that passes.
class Listener : public practice::HttpServer {
public:
    Listener(const QSslConfiguration& tls, practice::HostDesk desk)
        : practice::HttpServer(tls), desk_(std::move(desk)) {}
    std::vector<Heard> heard;

protected:
    practice::HttpAnswer answer(const practice::HttpRequest& request, const QSslCertificate& client) override {
        const auto call = practice::host_call(request, client);
        heard.push_back({call, desk_.answer(call)});
        return {practice::http_bytes(heard.back().reply)};
    }

private:
    practice::HostDesk desk_;
};

MethodAndPath operation_of(const practice::HostCall& call) {
    return {call.method, call.path};
}

practice::Json body_of(const practice::HostCall& call) {
    return call.body.empty() ? practice::Json(nullptr) : practice::Json::parse(call.body);
}

/// Everything that passes when the client uses every operation, well and badly.
class Conversation {
public:
    Conversation() {
        practice::HostSettings settings;
        settings.folder = rig_.folder() / "listener";
        std::filesystem::create_directory(settings.folder);
        auto desk = practice::HostDesk::open(settings, rig_.clock, rig_.random, rig_.world,
                                             practice::Issuer::from_pem(rig_.authority.certificate_pem()).value(),
                                             test::Rig::accounts());
        auto* listener = new Listener(practice::host_tls(rig_.credentials()).value(), std::move(*desk));
        listener->moveToThread(&thread_);
        thread_.start();
        quint16 port = 0;
        const auto listen = [&] { port = listener->listen_here(0); };
        QMetaObject::invokeMethod(listener, listen, Qt::BlockingQueuedConnection);
        auto address = rig_.address();
        address.url = "https://127.0.0.1:" + std::to_string(port);
        use_everything(*test::Rig::client(std::move(address)));
        const auto end = [&] {
            heard = std::move(listener->heard);
            delete listener;
        };
        QMetaObject::invokeMethod(listener, end, Qt::BlockingQueuedConnection);
        thread_.quit();
        thread_.wait();
    }
    std::vector<Heard> heard;

private:
    void use_everything(gateway::HttpsHost& client) {
        (void)client.capabilities({});
        (void)client.sign_in(test::sure<domain::PersonId>(test::querier_code), test::secret("Wrong-Word1"), {});
        rig_.open_both_layers(client);
        const auto issued = rig_.send(client, rig_.request(1, {Item::t50, Item::t51, Item::t52})).value();
        (void)rig_.send(client, rig_.request(1, {Item::t52}));                            // conflict
        (void)rig_.send(client, rig_.request(2, {Item::t52}));                            // used
        (void)rig_.send(client, rig_.request(3, {Item::t52}, "B100000002"));              // not eligible
        for (const auto& one : issued) (void)client.retrieve(*one.serial, one.item, {});  // T50 and T51: not yet
        rig_.clock.advance(std::chrono::seconds{30});
        for (const auto& one : issued) (void)client.retrieve(*one.serial, one.item, {});
        (void)client.recover_serials({test::sure<domain::PersonalId>("A123456789")}, {});
        const auto today = domain::roc_date_at(rig_.clock.now());
        (void)client.query_records(today, today, {});
        const auto subject = test::sure<domain::PersonalId>("E228410798");
        (void)client.authorisation_status(subject, "P-0425", {});
        (void)client.authorisation_status(subject, "P-0426", {});
        (void)client.change_password(test::secret(test::querier_password), test::secret("weak"), {});
        (void)client.change_password(test::secret(test::querier_password), test::secret("Tea-Garden8"), {});
        (void)client.sign_out({});
    }

    test::Rig rig_;
    QThread thread_;
};

}  // namespace

class TestContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void host_serves_every_operation_and_no_other() {
        std::set<MethodAndPath> served;
        for (const auto& operation : practice::host_operations())
            served.emplace(std::string(operation.method), std::string(operation.path));
        QVERIFY(served == contract_.operations());
    }

    void client_calls_every_operation_and_no_other() {
        std::set<MethodAndPath> called;
        for (const auto& one : conversation_.heard) called.insert(operation_of(one.call));
        QVERIFY(called == contract_.operations());
    }

    void every_request_is_what_the_contract_says() {
        for (const auto& one : conversation_.heard) {
            const auto wrong = contract_.judge_request(operation_of(one.call), body_of(one.call));
            QVERIFY2(wrong.empty(), (one.call.path + " " + wrong).c_str());
            for (const auto& name : contract_.required_parameters(operation_of(one.call)))
                QVERIFY2(!one.call.header(name).empty() || !one.call.parameter(name).empty(), name.c_str());
        }
    }

    void every_answer_is_what_the_contract_says() {
        std::set<int> statuses;
        for (const auto& one : conversation_.heard) {
            const auto wrong = contract_.judge_answer(operation_of(one.call), one.reply.status, one.reply.body);
            QVERIFY2(wrong.empty(), (one.call.path + " " + wrong).c_str());
            statuses.insert(one.reply.status);
        }
        QVERIFY((statuses == std::set<int>{200, 201, 202, 204, 401, 409, 422}));
    }

    void judge_finds_what_is_wrong() {
        const MethodAndPath capabilities{"GET", "/v1/capabilities"};
        QVERIFY(!contract_.judge_answer(capabilities, 200, practice::Json::object()).empty());
        QVERIFY(!contract_.judge_answer(capabilities, 299, practice::Json::object()).empty());
        QVERIFY(!contract_.judge_answer(capabilities, 500, {{"type", "urn:other"}, {"title", ""}, {"status", 500}})
                     .empty());
        QVERIFY(!contract_.judge_request({"POST", "/v1/records"}, {{"serial", 1}}).empty());
    }

    void no_serial_number_stands_in_an_address_R_SE_5() {
        for (const auto& one : conversation_.heard) {
            QVERIFY(one.call.path.find("T5") == std::string::npos);
            for (const auto& [name, value] : one.call.query) QVERIFY(name == "from" || name == "to");
        }
    }

    void Z52_has_no_serial_number_R_IT_5() {
        for (const auto& one : conversation_.heard)
            if (one.call.path == "/v1/query-records")
                QVERIFY(one.reply.body.dump().find("serial") == std::string::npos);
    }

    void problem_types_are_the_same_three_times() {
        std::set<std::string> of_host;
        for (const auto& kind : practice::problem_kinds())
            of_host.insert("urn:jcic-desk:problem:" + std::string(kind.type));
        std::set<std::string> of_client;
        for (const auto type : gateway::known_problems())
            of_client.insert("urn:jcic-desk:problem:" + std::string(type));
        QVERIFY(of_host == contract_.problem_types());
        QVERIFY(of_client == contract_.problem_types());
    }

private:
    Contract contract_;
    Conversation conversation_;
};

JCIC_TEST(TestContract)
#include "test_contract.moc"
