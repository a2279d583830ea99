// Rows that whoever owns the tables altered, moved, copied, put back or took away: each is named by who reads the hub
// as a stranger would, a claim by each desk too.
#include <QtTest>

#include "app/domain/branch_report.h"
#include "app/domain/exchange.h"
#include "app/domain/roc_date.h"
#include "app/hub/approvals.h"
#include "app/hub/offered.h"
#include "app/witness/signing_key.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"
#include "tests/hub/saved_hub.h"
#include "witness/some_log.h"

using namespace jcic;
using hub::ClaimState;
using test::said;

namespace {

class ForgedBank {
public:
    [[nodiscard]] bool create() {
        if (!rig.create()) return false;
        one = &rig.enrol("0129999", "0129999-W1", '1');
        near = &rig.enrol("0129999", "0129999-W2", '2');
        owner.emplace(*rig.connect_owner());
        make_claims();
        auto hub = rig.connect(*one);
        if (!hub::note_offered(*hub, one->own(), {one->ledger(), rig.id(), 20})) return false;
        auto there = rig.connect(*near);
        const Bytes page(40, 1);
        if (!hub::ask_approval(*hub, one->own(), near->ledger(), "L02", test::query('e'), page)) return false;
        if (!hub::ask_approval(*hub, one->own(), near->ledger(), "L02", test::query('f'), page)) return false;
        const auto asked = hub::asked_here(*there, near->own());
        if (!hub::answer_approval(*there, near->own(), asked->all.front(), Bytes(50, 2))) return false;
        for (const auto& [since, through] : {std::pair{0U, 10U}, {10U, 20U}, {20U, 30U}})
            put_statement(*one, "exchange", since, through, exchange(*one, since, through));
        put_statement(*near, "exchange", 0, 10, exchange(*near, 0, 10));
        put_statement(*one, "branch-report", 0, 31, report(*one));
        make_tree();
        return saved.save();
    }
    void put_statement(const test::HubDesk& desk, const std::string& kind, std::uint32_t since, std::uint32_t through,
                       const std::string& body) {
        run("insert into jcic.statement (ledger, institution, kind, since, position, body) values ($1, $2, $3, $4, $5, "
            "$6)",
            {desk.ledger(), desk.enrolment().institution, kind, std::int64_t{since}, std::int64_t{through},
             to_bytes(body)});
    }
    [[nodiscard]] static std::string exchange(const test::HubDesk& desk, std::uint32_t since, std::uint32_t through,
                                              domain::AuthorisationUse use = domain::AuthorisationUse::spent) {
        const auto& who = desk.enrolment();
        const auto at = domain::parse_iso("2026-11-20T02:03:04.567Z").value();
        const domain::DeskExchange said{who.world,
                                        who.institution,
                                        who.branch,
                                        who.workstation,
                                        at,
                                        since,
                                        through,
                                        {},
                                        {{"A-001", test::query('a'), domain::Item::t50, use, at}},
                                        {}};
        const auto text = domain::exchange_text(said, who.certificate);
        return domain::exchange_file(text, *desk.own().sign(view(text)));
    }

    test::HubRig rig;
    test::SavedHub saved{rig.server};
    const test::HubDesk* one = nullptr;
    const test::HubDesk* near = nullptr;
    std::optional<hub::Connection> owner;
    test::SomeLog log{"jcic-desk/practice/0129999/" + test::query('1')};
    SystemRandom random;
    witness::SigningKey audit = witness::SigningKey::generate("bank.example/audit", random);

private:
    void run(const std::string& statement, const std::vector<hub::Value>& values = {}) {
        if (const auto done = owner->run(statement, values); !done) qFatal("%s", statement.c_str());
    }
    /// Of form 1 an earlier use that was given back, as it stood before and as it stands now.
    void make_claims() {
        auto hub = rig.connect(*one);
        const auto claim = [&](std::uint8_t number, const char* item, char query, ClaimState state) {
            if (!hub::claim(*hub, one->own(), test::form(number), {item}, test::query(query), state)) qFatal("claim");
        };
        claim(1, "T50", 'a', ClaimState::reserved);
        run("create schema saved");
        run("create table saved.earlier as select * from jcic.claim");
        if (!hub::move_claim(*hub, one->own(), hub::claims_on(*hub, test::form(1))->front(), ClaimState::free))
            qFatal("free");
        claim(1, "T50", 'b', ClaimState::reserved);
        claim(2, "T50", 'c', ClaimState::spent);
        claim(3, "T51", 'd', ClaimState::held);
        claim(4, "*", 'e', ClaimState::reserved);
    }
    [[nodiscard]] static std::string report(const test::HubDesk& desk) {
        domain::BranchReport said;
        said.world = desk.enrolment().world;
        said.institution = desk.enrolment().institution;
        said.branch = desk.enrolment().branch;
        said.half = "115H2";
        said.made = domain::parse_iso("2027-01-05T02:03:04.567Z").value();
        said.months = {{"115-07", 123, 123, 10, 10, 9}};
        const auto text = domain::report_text(said, desk.enrolment().certificate);
        return domain::report_file(text, *desk.own().sign(view(text)));
    }
    void put_head(std::int64_t size, const char* kind, const std::string& note) {
        run("insert into jcic.checkpoint (ledger, size, kind, note) values ($1, $2, $3, $4)",
            {one->ledger(), size, std::string(kind), note});
    }
    /// Seals at 5 and 10, heads at 8, 12 and 20, of which a witness signed the last two.
    void make_tree() {
        for (std::size_t at = 0; at < log.leaves.size(); ++at)
            run("insert into jcic.leaf (ledger, sequence, hash) values ($1, $2, $3)",
                {one->ledger(), static_cast<std::int64_t>(at + 1),
                 Bytes(log.leaves[at].begin(), log.leaves[at].end())});
        put_head(5, "seal", log.seal(5, 1));
        put_head(8, "head", log.checkpoint(8, 2));
        put_head(10, "seal", log.seal(10, 2));
        if (!hub_server::enrol_witness(*owner, "witness_audit", audit.public_half())) qFatal("witness");
        for (const std::size_t size : {12U, 20U}) {
            put_head(static_cast<std::int64_t>(size), "head", log.checkpoint(size, 3));
            auto note = verify::Note::parse(log.checkpoint(size, 3)).value();
            note.lines.clear();
            audit.cosign(note, 1'790'000'000);
            run("insert into jcic.cosignature (ledger, size, witness, line) values ($1, $2, $3, $4)",
                {one->ledger(), static_cast<std::int64_t>(size), audit.public_half().name,
                 note.pack().substr(note.text.size() + 1)});
        }
    }
};

}  // namespace

class TestForged : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(bank_.create(), bank_.rig.server.log().constData()); }
    void cleanup() { QVERIFY2(bank_.saved.put_back(), bank_.rig.server.log().constData()); }

    void what_nobody_forged_holds() {
        const auto checked = hub_server::check(*bank_.owner, witnesses());
        QCOMPARE(said(checked), "done");
        for (const auto& one : checked->findings)
            qWarning("%s %s %s %s", one.desk.c_str(), one.what.c_str(), one.which.c_str(), one.reason.c_str());
        QCOMPARE(checked->found, 0U);
        QCOMPARE(checked->claims, 5U);
        QCOMPARE(checked->statements, 5U);
        QCOMPARE(checked->leaves, 20U);
        QCOMPARE(checked->checkpoints, 5U);
        QCOMPARE(checked->cosignatures, 2U);
    }

    void each_forged_row_is_named_data() {
        QTest::addColumn<QString>("forgery");
        QTest::addColumn<QString>("found");  // how the finding begins, and how it ends
        forged_claims();
        forged_desks();
        forged_enrolments();
        forged_offers();
        forged_approvals();
        forged_statements();
        forged_leaves();
        forged_checkpoints();
        forged_cosignatures();
        QVERIFY(forgeries_ >= 40);
    }
    void each_forged_row_is_named() {
        QFETCH(QString, forgery);
        QFETCH(QString, found);
        QVERIFY2(bank_.rig.server.psql("set session_replication_role = replica; " + forgery),
                 bank_.rig.server.log().constData());
        const auto checked = hub_server::check(*bank_.owner, witnesses());
        QCOMPARE(said(checked), "done");
        QStringList named;
        for (const auto& one : checked->findings)
            named << QString::fromStdString(one.desk + ": " + one.what + " " + one.which + ": " + one.reason);
        const auto is_it = [&](const QString& one) {
            return one.contains(found.section(u'|', 0, 0)) && one.endsWith(found.section(u'|', 1));
        };
        QVERIFY2(std::ranges::any_of(named, is_it), qPrintable(named.join('\n')));
    }

    /// The server's own hours are signed by nobody: what is none stops no look at the rest.
    void an_hour_that_is_none_hides_nothing() {
        for (const QString hour : {"'infinity'", "'-infinity'", "'294000-01-01'", "'4000-01-01 BC'"}) {
            QVERIFY2(
                bank_.rig.server.psql(
                    QStringLiteral("set session_replication_role = replica; update jcic.claim set changed = %1; "
                                   "update jcic.statement set put = %1; update jcic.approval set put = %1, answered "
                                   "= %1; update jcic.desk set enrolled = %1; update jcic.enrolment set since = %1; "
                                   "update jcic.checkpoint set put = %1; update jcic.cosignature set put = %1; "
                                   "insert into jcic.seen (ledger, at) select ledger, %1 from jcic.desk on conflict "
                                   "(ledger) do update set at = excluded.at; update jcic.claim set state = 'free' "
                                   "where form = decode(repeat('02', 32), 'hex')")
                        .arg(hour)),
                bank_.rig.server.log().constData());
            const auto checked = hub_server::check(*bank_.owner, witnesses());
            QCOMPARE(said(checked), "done");
            QCOMPARE(checked->found, 1U);
            QCOMPARE(said(hub_server::status(*bank_.owner)), "done");
        }
    }

    /// A desk that signs two histories: no row is forged, and it is named all the same.
    void a_desk_that_says_the_contrary_is_named() {
        bank_.put_statement(*bank_.one, "exchange", 30, 40,
                            ForgedBank::exchange(*bank_.one, 30, 40, domain::AuthorisationUse::reserved));
        const auto checked = hub_server::check(*bank_.owner, witnesses());
        for (const auto& one : checked->findings)
            qWarning("%s %s %s %s", one.desk.c_str(), one.what.c_str(), one.which.c_str(), one.reason.c_str());
        QCOMPARE(checked->found, 1U);
        QCOMPARE(checked->findings.front().which, std::string("exchange 40"));
        QCOMPARE(checked->findings.front().reason, std::string("contrary"));
    }

private:
    [[nodiscard]] std::vector<verify::NoteKey> witnesses() const { return {bank_.audit.public_half()}; }

    void forge(const char* name, const QString& forgery, const char* found) {
        ++forgeries_;
        QTest::newRow(name) << forgery << QString(found);
    }
    void forged_claims() {
        forge("claim: another state",
              "update jcic.claim set state = 'free' where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|: signature");
        forge("claim: another query",
              "update jcic.claim set query = repeat('f', 32) where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|: signature");
        forge("claim: an empty signature",
              "update jcic.claim set signature = decode(repeat('00', 64), 'hex') where form = decode(repeat('02', 32), "
              "'hex')",
              "W1: claim|: signature");
        forge("claim: a short signature",
              "update jcic.claim set signature = 'x' where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|: signature");
        forge("claim: the signature of another",
              "update jcic.claim set signature = (select signature from jcic.claim where item = 'T51') where form = "
              "decode(repeat('02', 32), 'hex')",
              "W1: claim|: signature");
        forge("claim: another item", "update jcic.claim set item = 'T52' where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|: signature");
        forge(
            "claim: another form",
            "update jcic.claim set form = decode(repeat('77', 32), 'hex') where form = decode(repeat('02', 32), 'hex')",
            "W1: claim|: signature");
        forge("claim: another generation",
              "update jcic.claim set generation = 7 where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|: signature");
        forge("claim: given to another desk",
              "update jcic.claim set ledger = repeat('2', 32) where form = decode(repeat('02', 32), 'hex')",
              "W2: claim|: signature");
        forge("claim: given to nobody",
              "update jcic.claim set ledger = repeat('9', 32) where form = decode(repeat('02', 32), 'hex')",
              "99999999999999999999999999999999: claim|: desk");
        forge("claim: in another institution",
              "update jcic.claim set institution = '0129821' where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|: institution");
        forge("claim: an unknown state",
              "update jcic.claim set state = 'x' where form = decode(repeat('02', 32), 'hex')", "W1: claim|: form");
        forge("claim: a short form", "update jcic.claim set form = 'x' where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|: form");
        forge("claim: generation 0",
              "update jcic.claim set generation = 0 where form = decode(repeat('02', 32), 'hex')", "W1: claim|: form");
        forge("claim: an earlier one deleted",
              "delete from jcic.claim where form = decode(repeat('01', 32), 'hex') and generation = 1",
              "W1: claim|T50 2: gap");
        forge("claim: an earlier one as it was",
              "delete from jcic.claim where state = 'free'; insert into jcic.claim select * from saved.earlier",
              "W1: claim|T50 2: twice");
        forge("claim: the whole form in the place of an item",
              "update jcic.claim set item = '*' where form = decode(repeat('02', 32), 'hex')", "W1: claim|: signature");
        forge("claim: an item beside the whole form",
              "insert into jcic.claim select institution, decode(repeat('04', 32), 'hex'), 'T50', 1, ledger, query, "
              "state, signature from jcic.claim where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|T50 1: signature");
        forge("claim: a copy",
              "insert into jcic.claim select institution, form, item, 2, ledger, query, state, signature from "
              "jcic.claim where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|T50 2: signature");
    }
    void forged_desks() {
        forge("desk: another certificate",
              "update jcic.desk set certificate = (select certificate from jcic.desk where ledger = repeat('2', 32)) "
              "where ledger <> repeat('2', 32)",
              "W1: desk|: enrolment");
        forge("desk: no certificate", "update jcic.desk set certificate = 'x' where workstation = '0129999-W1'",
              "W1: desk|: enrolment");
        forge("desk: another name", "update jcic.desk set workstation = 'W7' where workstation = '0129999-W1'",
              "0129999 W7: desk|: enrolment");
        forge("desk: another branch", "update jcic.desk set branch = 'x' where workstation = '0129999-W1'",
              "W1: desk x|: enrolment");
        forge("desk: another world", "update jcic.desk set world = 'real' where workstation = '0129999-W1'",
              "W1: checkpoint 5 seal|: origin");
        forge("desk: another institution",
              "update jcic.desk set institution = '0129821' where workstation = '0129999-W1'",
              "0129821 0129999-W1: claim|: institution");
        forge("desk: another role", "update jcic.desk set login = 'other' where workstation = '0129999-W1'",
              "W1: desk other|: login");
        forge("desk: another ledger", "update jcic.desk set ledger = repeat('9', 32) where workstation = '0129999-W1'",
              "11111111111111111111111111111111: claim|: desk");
    }
    void forged_enrolments() {
        forge("enrolment: another certificate",
              "update jcic.enrolment set certificate = (select certificate from jcic.desk where ledger = repeat('2', "
              "32)) where ledger = repeat('1', 32)",
              "W1: claim|: signature");
        forge("enrolment: no certificate", "update jcic.enrolment set certificate = 'x' where ledger = repeat('1', 32)",
              "W1: statement exchange 10|: certificate");
        forge("enrolment: under another name",
              "update jcic.enrolment set workstation = 'W7' where ledger = repeat('1', 32)",
              "W1: statement exchange 10|: desk");
        forge("enrolment: in another branch", "update jcic.enrolment set branch = 'x' where ledger = repeat('1', 32)",
              "W1: statement branch-report 31|: desk");
        forge("enrolment: given to another desk",
              "update jcic.enrolment set ledger = repeat('2', 32), number = 2 where ledger = repeat('1', 32)",
              "W1: offered|: signature");
        forge("enrolment: deleted", "delete from jcic.enrolment where ledger = repeat('1', 32)",
              "W1: claim|: signature");
    }
    void forged_offers() {
        forge("offered: of more", "update jcic.offered set through = 99", "W1: offered |: signature");
        forge("offered: to another hub", "update jcic.offered set hub = gen_random_uuid()", "W1: offered |: signature");
        forge("offered: by another desk", "update jcic.offered set ledger = repeat('2', 32)",
              "W2: offered |: signature");
        forge("offered: by nobody", "update jcic.offered set ledger = repeat('7', 32)",
              "77777777777777777777777777777777: offered |: desk");
    }
    void forged_approvals() {
        const auto set = [&](const char* name, const char* values, const char* found) {
            forge(name, QStringLiteral("update jcic.approval set %1 where answer is not null").arg(values), found);
        };
        set("approval: another page", "page = 'x'", "W1: approval |: signature");
        set("approval: asked of another person", "person = 'L03'", "W1: approval |: signature");
        set("approval: under another id", "id = repeat('7', 32)", "W1: approval |: signature");
        set("approval: asked by another desk", "ledger = repeat('2', 32)", "W2: approval |: signature");
        set("approval: asked of another desk", "asked = repeat('1', 32)", "W1: approval |: signature");
        set("approval: asked of nobody", "asked = repeat('7', 32)", "W1: approval |: desk");
        set("approval: of another institution", "institution = '0129998'", "W1: approval |: institution");
        set("approval: another answer", "answer = 'x'", "W1: approval |: answer");
        set("approval: an answer without a signature", "answer_signature = null", "W1: approval |: answer");
        set("approval: a signature without its answer", "answer = null", "W1: approval |: answer");
        forge(
            "approval: the answer to another",
            "update jcic.approval a set answer = b.answer, answer_signature = b.answer_signature from jcic.approval b "
            "where a.answer is null and b.answer is not null",
            "W1: approval |: answer");
    }
    void forged_statements() {
        forge("statement: another item",
              "update jcic.statement set body = convert_to(replace(convert_from(body, 'UTF8'), E'\\tT50\\t', "
              "E'\\tT51\\t'), 'UTF8') where position = 20",
              "W1: statement exchange 20|: signature");
        forge("statement: another use",
              "update jcic.statement set body = convert_to(replace(convert_from(body, 'UTF8'), E'\\tspent\\t', "
              "E'\\tfree\\t'), 'UTF8') where position = 20",
              "W1: statement exchange 20|: signature");
        forge("statement: cut short", "update jcic.statement set body = substr(body, 1, 100) where position = 20",
              "W1: statement exchange 20|: form");
        forge("statement: moved", "update jcic.statement set position = 35 where position = 30",
              "W1: statement exchange 35|: position");
        forge("statement: another beginning", "update jcic.statement set since = 5 where position = 20",
              "W1: statement exchange 20|: position");
        forge("statement: said of another desk",
              "update jcic.statement set ledger = repeat('2', 32) where position = 20",
              "W2: statement exchange 20|: certificate");
        forge("statement: of another kind", "update jcic.statement set kind = 'branch-report' where position = 20",
              "W1: statement branch-report 20|: form");
        forge("statement: of an unknown kind", "update jcic.statement set kind = 'other' where position = 20",
              "W1: statement other 20|: kind");
        forge("statement: the bytes of another",
              "update jcic.statement set body = (select body from jcic.statement where position = 30) where position = "
              "20",
              "W1: statement exchange 20|: position");
        forge("statement: deleted", "delete from jcic.statement where position = 20",
              "W1: statement exchange 30|: gap");
        forge("statement: in another institution",
              "update jcic.statement set institution = '0129821' where position = 20",
              "W1: statement exchange 20|: institution");
        forge("statement: a report altered",
              "update jcic.statement set body = convert_to(replace(convert_from(body, 'UTF8'), E'\\t123\\t', "
              "E'\\t124\\t'), 'UTF8') where position = 31",
              "W1: statement branch-report 31|: signature");
    }
    void forged_leaves() {
        forge("leaf: altered before a seal", "update jcic.leaf set hash = sha256('x') where sequence = 3",
              "W1: checkpoint 5 seal|: root");
        forge("leaf: altered before a head", "update jcic.leaf set hash = sha256('x') where sequence = 15",
              "W1: checkpoint 20 head|: root");
        forge("leaf: two exchanged",
              "update jcic.leaf a set hash = b.hash from saved_hub.leaf b where a.sequence in (6, 7) and b.sequence = "
              "13 - "
              "a.sequence",
              "W1: checkpoint 8 head|: root");
        forge("leaf: deleted in the middle", "delete from jcic.leaf where sequence = 9", "W1: leaf 10|: gap");
        forge("leaf: deleted at the end", "delete from jcic.leaf where sequence = 20",
              "W1: checkpoint 20 head|: leaves");
        forge("leaf: short", "update jcic.leaf set hash = 'x' where sequence = 4", "W1: leaf 4|: form");
        forge("leaf: moved", "update jcic.leaf set sequence = 30 where sequence = 20", "W1: leaf 30|: gap");
    }
    void forged_checkpoints() {
        const auto quoted = [](const std::string& note) { return "$note$" + QString::fromStdString(note) + "$note$"; };
        forge("checkpoint: text altered",
              "update jcic.checkpoint set note = replace(note, '/1111', '/2111') where size = 12",
              "W1: checkpoint 12 head|: origin");
        forge("checkpoint: moved", "update jcic.checkpoint set size = 13 where size = 12",
              "W1: checkpoint 13 head|: size");
        forge("checkpoint: a head as a seal", "update jcic.checkpoint set kind = 'seal' where size = 12",
              "W1: checkpoint 12 seal|: form");
        forge("checkpoint: no note", "update jcic.checkpoint set note = 'x' where size = 12",
              "W1: checkpoint 12 head|: form");
        forge("leaf: below the first", "update jcic.leaf set sequence = -1 where sequence = 1", "W1: leaf 2|: gap");
        forge("leaf: beyond all numbers", "update jcic.leaf set sequence = 9223372036854775807 where sequence = 20",
              "W1: leaf 9223372036854775807|: gap");
        forge("checkpoint: of a size below none", "update jcic.checkpoint set size = -5 where size = 12",
              "W1: checkpoint -5 head|: size");
        forge("checkpoint: beyond all numbers", "update jcic.checkpoint set size = 9223372036854775807 where size = 12",
              "W1: checkpoint 9223372036854775807 head|: size");
        forge("cosignature: below none", "update jcic.cosignature set size = -12 where size = 12",
              "W1: cosignature -12|: checkpoint");
        forge("claim: beyond all numbers",
              "update jcic.claim set generation = 2147483647 where form = decode(repeat('02', 32), 'hex')",
              "W1: claim|: signature");
        forge("statement: below none",
              "update jcic.statement set position = -10, since = -20 where position = 10 and "
              "ledger = repeat('2', 32)",
              "W2: statement |");
        forge("checkpoint: the first seal deleted", "delete from jcic.checkpoint where size = 5",
              "W1: checkpoint 10 seal|: epoch");
        forge("checkpoint: a seal deleted", "delete from jcic.checkpoint where size = 10",
              "W1: checkpoint 12 head|: key");
        forge("checkpoint: by an invented key",
              "update jcic.checkpoint set note = " + quoted(bank_.log.checkpoint(12, 9)) + " where size = 12",
              "W1: checkpoint 12 head|: key");
        forge("checkpoint: a seal by an invented key",
              "update jcic.checkpoint set note = " + quoted(bank_.log.seal(10, 9)) + " where size = 10",
              "W1: checkpoint 10 seal|: key");
    }
    [[nodiscard]] QString quoted_key() const {
        SystemRandom random;
        return "'" +
               QString::fromStdString(
                   witness::SigningKey::generate(bank_.audit.public_half().name, random).public_half().text()) +
               "'";
    }
    void forged_cosignatures() {
        forge("cosignature: altered",
              "update jcic.cosignature set line = overlay(line placing case substr(line, length(line) - 6, 1) when 'A' "
              "then 'B' else 'A' end from length(line) - 6) where size = 12",
              "W1: cosignature 12|: signature");
        forge("cosignature: no line", "update jcic.cosignature set line = 'x' where size = 12",
              "W1: cosignature 12|: form");
        forge("cosignature: by a witness that nobody enrolled",
              "update jcic.cosignature set witness = 'x', line = replace(line, 'bank.example/audit', 'x') where size = "
              "12",
              "W1: cosignature 12 x|: witness");
        forge("witness: another key", "update jcic.witness set key = " + quoted_key(),
              ": witness bank.example/audit|: signature");
        forge("witness: no key", "update jcic.witness set key = 'x'", ": witness bank.example/audit|: form");
        forge("cosignature: by another witness", "update jcic.cosignature set witness = 'other' where size = 12",
              "W1: cosignature 12 other|: form");
        forge("cosignature: under no head", "update jcic.cosignature set size = 13 where size = 12",
              "W1: cosignature 13|: checkpoint");
        forge("cosignature: under another head", "update jcic.cosignature set size = 8 where size = 12",
              "W1: cosignature 8|: signature");
        forge("cosignature: under another ledger",
              "update jcic.cosignature set ledger = repeat('2', 32) where size = 12",
              "W2: cosignature 12|: checkpoint");
    }

    ForgedBank bank_;
    int forgeries_ = 0;
};

JCIC_TEST(TestForged)
#include "test_forged.moc"
