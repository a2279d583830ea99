// A ledger that both halves of a recovery key put back, as both verifiers see it; and what only looks like it.

#include <QTest>

#include "app/backup/backup.h"
#include "app/backup/restore.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/recovery.h"
#include "app/ledger/session/sealer.h"
#include "app/ledger_check/verify.h"
#include "app/proofs/witnessing.h"
#include "app/witness/folder.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_records.h"
#include "verify/export_world.h"
#include "witness/some_log.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

constexpr auto by_recovery = "ledger.restored-by-recovery";

/// Unit head and administrator were let in; the supervisor, whose password was not lost, sits at it now.
struct Restored : ExportWorld {
    Halves halves = made_by(*this, "H01");

    /// On a machine whose clock is `behind` by so much; on a new one, where no ledger is.
    explicit Restored(std::chrono::hours behind = {}, bool on_a_new_machine = false) {
        const auto backup = folder.path() / "backup";
        static_cast<void>(back_up(*sign_in("H01").value(), backup, {}).value());
        static_cast<void>(session->close_epoch(Closing::sign_out));
        session.reset();
        clock.set(clock.now() - behind);
        if (on_a_new_machine) fs::remove_all(path());
        std::vector<LetInAnew> let_in;
        for (const auto* person : {"H01", "A01"}) let_in.push_back({code(person), secret("Again-2026")});
        static_cast<void>(Restore::begin_by_halves({path(), ProfileKind::practice, institution(), backup, {}, {}},
                                                   dependencies, halves.first, halves.second, std::move(let_in))
                              .value()
                              ->finish()
                              .value());
        ledger = Ledger::open(path(), ProfileKind::practice, dependencies).value();
        session = sign_in("S01").value();
    }
    [[nodiscard]] domain::Recorded told() const {
        EventQuery query;
        query.action = by_recovery;
        return session->events(query).value().front();
    }
    /// Another event that says the same, with its proof.
    domain::Entry once_more() {
        auto out = entry(by_recovery, "ledger:restored");
        out.fields = told().entry.fields;
        return out;
    }
};

}  // namespace

class TestRestored : public QObject {
    Q_OBJECT
private slots:
    void both_verifiers_tell_it_and_call_it_no_fault() {
        const Restored world;
        BOTH_SAY(world, std::string());
        const auto verdict = judge(world.as_it_stands()).value();
        QCOMPARE(verdict.told.size(), std::size_t{1});
        QCOMPARE(verdict.told.front().reason, std::string("restored"));
        QCOMPARE(verdict.told.front().sequence, world.told().sequence - 1);
    }

    // Nothing is left of the chain before: the halves, whom they let in and who confirms it stand for the new one.
    void one_on_a_new_machine_is_a_fault_until_a_second_person_stands_for_it_and_is_told_from_then_on() {
        Restored world({}, true);
        const auto seam = world.told().sequence - 1;
        BOTH_SAY(world, at(seam, "seal-restarted"));
        VERIFY_OK(Recovery(*world.session).confirm(code("H01")));
        BOTH_SAY(world, std::string());
        const auto first = ledger::verify(*world.session).value().told;
        const auto second = judge(world.as_it_stands()).value().told;
        QCOMPARE(first.size(), std::size_t{1});
        QCOMPARE(second.size(), std::size_t{1});
        for (const auto& reason : {first.front().reason, second.front().reason})
            QCOMPARE(reason, std::string("stood-for"));
        for (const auto& who : {first.front().who, second.front().who})
            QCOMPARE(who, (std::vector<std::string>{"H01", "S01"}));
        for (const auto& why : {first.front().why, second.front().why}) QCOMPARE(why, std::string("no-ledger"));
        QCOMPARE(first.front().sequence, seam);
        QCOMPARE(second.front().sequence, seam);
        QCOMPARE(as_number(first.front().at), second.front().at);
    }

    // Whatever is found of a confirmation, its time too, it stands for nothing.
    void a_confirmation_of_which_anything_is_found_stands_for_no_restore() {
        for (const bool late : {false, true}) {
            Restored world({}, true);
            const auto seam = world.told().sequence - 1;
            const auto roster = world.session->opened().roster().value();
            const Forger forger(world, *world.session, "S01");
            const auto entry = world.entry("person.recovery-confirmed", "person:H01")
                                   .plain("signing-key", to_hex(roster.find(code("H01"))->signing));
            const auto now = world.clock.now();
            if (late) world.clock.set(now + std::chrono::hours{2});
            auto confirmed = forger.signed_by(forger.resting(entry), {{"S01", "roster"}});
            world.clock.set(now);
            if (!late) confirmed.signatures.front().value.fill(1);
            const auto where = forger.write(confirmed);
            const auto what = at(where, late ? "time" : "signature");
            const auto first = world.by_the_ledger();
            const auto second = world.by_the_other();
            for (const auto& said : {first, second}) {
                QVERIFY2(said.find(at(seam, "seal-restarted")) != std::string::npos, said.c_str());
                QVERIFY2(said.find(what) != std::string::npos, said.c_str());
            }
        }
    }

    // Who lost a password is let in by the same halves, and confirmed: that says nothing of the restore.
    void a_later_recovery_of_another_stands_for_no_restore() {
        Restored world({}, true);
        const auto seam = world.told().sequence - 1;
        VERIFY_OK(world.ledger->recover(code("Q01"), world.halves.first, world.halves.second, secret("Anew-2026")));
        VERIFY_OK(Recovery(*world.session).confirm(code("Q01")));
        BOTH_SAY(world, at(seam, "seal-restarted"));
        VERIFY_OK(Recovery(*world.session).confirm(code("H01")));
        BOTH_SAY(world, std::string());
    }

    // Who has the ledger's key and one person's begins a chain anew, and has nobody's halves.
    void one_that_no_halves_prove_is_a_fault_whoever_confirms_somebody_later() {
        Restored world({}, true);
        VERIFY_OK(Recovery(*world.session).confirm(code("H01")));
        const Forger forger(world, *world.session, "-");
        auto& opened = world.session->opened();
        const auto end = opened.sealer().chain_end().value();
        const EpochKey next{end.epoch + 1, SigningKey::generate(world.random)};
        VERIFY_OK(opened.sealer().hold_keys().value().put(next));
        const auto seam =
            forger.write(restart_after_restore(opened.origin(), {}, next.key.public_half(), world.random));
        forger.write(world.once_more());
        // The second verifier tells of a seam once all is read.
        QCOMPARE(world.by_the_ledger(), at(seam, "seal-restarted") + " " + at(seam + 1, "recovery"));
        QCOMPARE(world.by_the_other(), at(seam + 1, "recovery") + " " + at(seam, "seal-restarted"));
    }

    // A machine that was set up in haste: what it writes is told first, and nothing stands within the restore.
    void one_on_a_machine_whose_clock_is_behind_is_no_fault_and_can_be_backed_up() {
        const Restored world(std::chrono::hours{8});
        BOTH_SAY(world, std::string());
        VERIFY_OK(back_up(*world.session, world.folder.path() / "another", {}));
    }

    // Who has the ledger's key has the proof of an earlier restore, and no half.
    void the_proof_of_one_restore_is_none_of_another() {
        Restored world;
        const auto where = Forger(world, *world.session, "-").write(world.once_more());
        BOTH_SAY(world, at(where, "recovery"));
    }

    void one_that_says_something_else_than_the_halves_signed_is_named() {
        const Restored world;
        const auto where = world.told().sequence;
        auto& opened = world.session->opened();
        auto leaf = Leaf::unpack(opened.events().stored(where).value().body).value();
        RecoveryRegister known;
        const auto leaves = roster_leaves(opened.events()).value();
        for (const auto& one : leaves) QVERIFY2(known.apply(one).has_value(), one.action.c_str());
        const auto beginning = opened.events().stored(1).value().hash;
        QVERIFY(known.allows_restore(opened.origin(), leaf, beginning));
        for (auto& field : leaf.fields)
            if (field.name == "older") field.text = field.text == "yes" ? "no" : "yes";
        QVERIFY(!known.allows_restore(opened.origin(), leaf, beginning));

        auto records = records_of(world.as_it_stands());
        auto& record = records[nth(records, RecordKind::event, where - 1)];
        const auto body = leaf.pack();
        const auto hash = leaf_hash(body);
        record.content.assign(hash.begin(), hash.end());
        record.content.insert(record.content.end(), body.begin(), body.end());
        const auto said = " " + reasons(judge(bytes_of(records))) + " ";
        QVERIFY2(said.find(" " + at(where, "recovery") + " ") != std::string::npos, said.c_str());
    }

    // Else who has the ledger's key makes everything that was signed and not yet written count for nothing.
    void one_that_is_not_proven_moves_no_beginning() {
        Restored world;
        const Forger forger(world, *world.session, "Q01");
        const auto decision = forger.signed_by(world.decision("3", "頁面 3"), {{"S01", "approval"}});
        const auto where = Forger(world, *world.session, "-").write(world.once_more());
        forger.write(decision);
        forger.write(world.decision("2", "頁面 2"), {{"S01", "approval"}});
        BOTH_SAY(world, at(where, "recovery"));
    }

    // Whatever else is wrong with it: nobody names who signed as before.
    void nor_does_one_that_nobody_may_sign() {
        Restored world;
        auto forged = prepared(world.once_more(), world.random).to_be_signed(code("X99"), "consent");
        forged.signatures[0].value.fill(1);
        const auto where = Forger(world, *world.session, "-").write(forged);
        const auto after =
            std::to_string(
                Forger(world, *world.session, "Q01").write(world.decision("3", "頁面 3"), {{"S01", "approval"}})) +
            ":";
        const auto first = world.by_the_ledger();
        const auto second = world.by_the_other();
        QVERIFY2(first.find(at(where, "signer")) != std::string::npos, first.c_str());
        QVERIFY2(second.find(at(where, "signer")) != std::string::npos, second.c_str());
        QVERIFY2(first.find(after) == std::string::npos, first.c_str());
        QVERIFY2(second.find(after) == std::string::npos, second.c_str());
    }

    void somebody_signed_in_writes_none() {
        Restored world;
        const auto where = Forger(world, *world.session).write(world.once_more());
        BOTH_SAY(world, at(where, "recovery"));
    }
};

// A ledger that a witness of its own has seen: both verifiers with the witness's key find what from the folder alone
// nobody finds.

namespace {

struct Witnessed : ExportWorld {
    SystemRandom chance;
    fs::path audit = folder.path() / "audit";
    verify::NoteKey witness = witness::Folder::init(audit, "bank.example/audit", chance).value();

    Witnessed() { trust(); }
    void trust() {
        const auto key = key_for_witness(*session).value();
        static_cast<void>(
            witness::Folder::open(audit)->trust(verify::NoteKey::parse(key, verify::KeyType::log).value()).value());
    }
    witness::Answer ask(std::uint64_t since) { return ask(witness_request(*session, since).value()); }
    witness::Answer ask(const WitnessRequest& request) {
        return witness::Folder::open(audit)->sign(witness::Request::parse(request.text).value(), clock.now()).value();
    }
    [[nodiscard]] WitnessKey key() const { return WitnessKey::parse(witness.text()).value(); }
    void work(const std::string& id, Closing why = Closing::hand_over) {
        write_query(id);
        static_cast<void>(session->close_epoch(why));
    }
    [[nodiscard]] std::string by_the_ledger_with(const std::string& note) const {
        const auto verdict = ledger::verify(*session, {{}, "", {witness.text()}, {note}}).value();
        std::string out;
        for (const auto& one : verdict.faults)
            if (one.reason == "witness") out += one.reason;
        return out;
    }
    [[nodiscard]] std::string by_the_other_with(const std::string& note) const {
        return reasons(judge(as_it_stands(), questions(note)));
    }
    [[nodiscard]] verify::Questions questions(const std::string& text) const {
        const auto note = verify::Note::parse(text).value();
        const auto head = verify::Checkpoint::parse(note.text).value();
        const auto at = verify::cosigned_at(note, witness).value();
        verify::Questions out;
        out.heads.push_back(
            {"file", head.size, {head.root.begin(), head.root.end()}, {{head.origin, witness.name, at}}});
        return out;
    }
    /// The whole folder as it was, with nothing in it that could tell.
    void put_back(const fs::path& kept) {
        session.reset();
        ledger.reset();
        fs::remove_all(path());
        fs::copy(kept, path(), fs::copy_options::recursive);
        ledger = Ledger::open(path(), ProfileKind::practice, dependencies).value();
        session = sign_in("Q01").value();
    }
    void restore(const fs::path& backup) {
        ledger.reset();
        static_cast<void>(Restore::begin({path(), ProfileKind::practice, institution(), backup, {}, {}}, dependencies,
                                         code("H01"), password_of("H01"))
                              .value()
                              ->finish()
                              .value());
        ledger = Ledger::open(path(), ProfileKind::practice, dependencies).value();
        session = sign_in("Q01").value();
    }
    [[nodiscard]] fs::path kept() const {
        const auto out = folder.path() / "kept";
        fs::copy(path(), out, fs::copy_options::recursive);
        return out;
    }
};

}  // namespace

class TestWitnessed : public QObject {
    Q_OBJECT
private slots:
    void a_ledger_that_goes_on_is_witnessed_from_seal_to_seal() {
        Witnessed world;
        auto answer = world.ask(0);
        QCOMPARE(witness::name_of(answer.judgement), std::string_view("cosigned"));
        for (int day = 0; day < 5; ++day) {
            world.work("d" + std::to_string(day));
            answer = world.ask(answer.size);
            QCOMPARE(witness::name_of(answer.judgement), std::string_view("cosigned"));
            QCOMPARE(answer.size, world.session->head()->size);
        }
        const auto told = witnessed(*world.session, answer.note, world.key()).value();
        QCOMPARE(told.size, answer.size);
        QCOMPARE(world.by_the_ledger_with(answer.note), std::string());
        QCOMPARE(world.by_the_other_with(answer.note), std::string());
        const auto verdict = judge(world.as_it_stands(), world.questions(answer.note)).value();
        QCOMPARE(verdict.witnessed.size(), std::size_t{1});
        QCOMPARE(verdict.witnessed.front().size, answer.size);
    }

    /// Everything agrees with itself: tree, seals, head. Only who remembers more finds it.
    void a_whole_folder_put_back_is_found_by_both() {
        Witnessed world;
        const auto earlier = world.kept();
        world.work("later");
        const auto answer = world.ask(0);
        world.put_back(earlier);
        QCOMPARE(world.by_the_ledger_with(answer.note), std::string("witness"));
        QCOMPARE(world.by_the_other_with(answer.note), std::string("0:witness"));
        COMPARE_FAULT(witnessed(*world.session, answer.note, world.key()), ledger_rolled_back);
        COMPARE_FAULT(witness_request(*world.session, answer.size + 10), input_form);
        QCOMPARE(witness::name_of(world.ask(0).judgement), std::string_view("older"));
        // And once it has as many events again, they are others.
        while (world.session->head()->size < answer.size + 3)
            world.work("other" + std::to_string(world.session->head()->size));
        QCOMPARE(world.by_the_ledger_with(answer.note), std::string("witness"));
        QCOMPARE(world.by_the_other_with(answer.note), std::string("0:witness"));
        QVERIFY(world.ask(answer.size).note.empty());
    }

    void what_a_witness_signed_of_another_ledger_is_not_this_ones() {
        const Witnessed world;
        const SomeLog other;
        auto folder = witness::Folder::open(world.audit).value();
        static_cast<void>(folder.trust({other.origin, verify::KeyType::log, public_half(1)}).value());
        const auto request = other.request(0, 8, {}, other.seal(8, 1));
        const auto answer = folder.sign(witness::Request::parse(request).value(), world.clock.now()).value();
        QCOMPARE(world.by_the_other_with(answer.note), std::string("0:witness"));
        QCOMPARE(world.by_the_ledger_with(answer.note), std::string("witness"));
        COMPARE_FAULT(witnessed(*world.session, answer.note, world.key()), ledger_foreign);
    }

    void what_no_witness_of_this_name_signed_is_not_believed() {
        Witnessed world;
        const auto note = world.ask(0).note;
        auto another = world.key();
        another.name += "2";
        COMPARE_FAULT(read_cosigned(note, std::array{another}), input_form);
        COMPARE_FAULT(read_cosigned(note, {}), input_form);
        auto text = note;
        text[text.rfind('=') - 3] ^= 1;
        COMPARE_FAULT(read_cosigned(text, std::array{world.key()}), input_form);
        const auto own = world.session->standing()->checkpoint;
        COMPARE_FAULT(read_cosigned(own, std::array{world.key()}), input_form);
        for (const auto& bad :
             {std::string(), std::string("x"), world.witness.text() + "=", "a b" + world.witness.text()})
            COMPARE_FAULT(WitnessKey::parse(bad), input_form);
    }

    /// Restored from a backup that has all that was witnessed: the old key signs the new one, and the witness follows.
    void a_restore_that_lost_nothing_witnessed_goes_on() {
        Witnessed world;
        const auto before = world.ask(0);
        const auto backup = world.folder.path() / "backup";
        static_cast<void>(back_up(*world.sign_in("H01").value(), backup, {}).value());
        world.work("lost");
        world.session.reset();
        world.restore(backup);
        world.work("after");
        const auto answer = world.ask(before.size);
        QCOMPARE(witness::name_of(answer.judgement), std::string_view("cosigned"));
        QCOMPARE(world.by_the_other_with(answer.note), std::string());
        QCOMPARE(world.by_the_ledger_with(before.note), std::string());
    }

    /// As a desk takes an answer in; whose key it is, the verifier's user has to know.
    void what_the_trail_says_of_a_witness_is_held_to_its_seal() {
        Witnessed world;
        const auto answer = world.ask(0);
        const auto told = [&](const std::string& key, const std::string& through, const std::string& note) {
            auto entry = world.entry("ledger.witnessed", "ledger");
            entry.plain("witness-key", key).plain("through", through).plain("cosigned", note);
            return at(world.session->append(entry).value().sequence, "witness");
        };
        const auto size = std::to_string(answer.size);
        static_cast<void>(told(world.witness.text(), size, answer.note));
        BOTH_SAY(world, std::string());
        auto another = world.witness;
        another.name += "2";
        auto altered = answer.note;
        altered[altered.rfind('=') - 3] ^= 1;
        SystemRandom chance;
        const auto own = witness::SigningKey::generate("of.ones.own", chance);
        auto no_seal = verify::Note::parse(world.session->standing()->checkpoint).value();
        own.cosign(no_seal, 1'700'000'000);
        std::string found;
        for (const auto& one : {told(world.witness.text(), size + "0", answer.note),
                                told(another.text(), size, answer.note), told(world.witness.text(), size, altered),
                                told("no key", size, answer.note), told(world.witness.text(), size, "no note"),
                                told(own.public_half().text(),
                                     std::to_string(verify::Checkpoint::parse(no_seal.text)->size), no_seal.pack())})
            found += (found.empty() ? "" : " ") + one;
        BOTH_SAY(world, found);
    }

    void a_request_is_bounded_and_the_next_one_goes_on() {
        Witnessed world;
        for (int i = 0; i < 9; ++i) world.work("w" + std::to_string(i));
        const auto first = witness_request(*world.session, 0, 8).value();
        QVERIFY(!first.is_newest);
        QVERIFY(first.size < world.session->head()->size);
        QCOMPARE(witness::Request::parse(first.text)->steps.size(), std::size_t{8});
        const auto answer = world.ask(first);
        QCOMPARE(witness::name_of(answer.judgement), std::string_view("cosigned"));
        QCOMPARE(answer.size, first.size);
        QVERIFY(witness_request(*world.session, answer.size)->is_newest);
        QCOMPARE(world.ask(answer.size).size, world.session->head()->size);
    }
};

JCIC_TEST(TestRestored)
JCIC_TEST(TestWitnessed)
#include "test_restored.moc"
