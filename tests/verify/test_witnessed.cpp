// A ledger that a witness of its own has seen: both verifiers with the witness's key find what from the folder alone
// nobody finds.
#include <QTest>

#include "app/backup/backup.h"
#include "app/backup/restore.h"
#include "app/proofs/witnessing.h"
#include "app/witness/folder.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"
#include "witness/some_log.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

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

JCIC_TEST(TestWitnessed)
#include "test_witnessed.moc"
