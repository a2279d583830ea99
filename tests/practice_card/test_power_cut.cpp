// Power cut at the worst moment: a try is spent durably before anything is compared, so that cutting the power after
// the write and before the comparison gives no free guess.
#include <sys/wait.h>
#include <unistd.h>

#include <QTest>
#include <filesystem>
#include <fstream>

#include "support/practice_card.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::PracticeCard;

namespace {

constexpr int killed_after_write = 42;

/// Ends the process as soon as a state was written: between the write and whatever comes after it.
class CutAfterWrite final : public practice::CardMemory {
public:
    explicit CutAfterWrite(std::shared_ptr<practice::CardMemory> inner) : inner_(std::move(inner)) {}
    Result<practice::CardState> load() const override { return inner_->load(); }
    Result<void> save(const practice::CardState& state) override {
        if (!inner_->save(state)) ::_exit(1);
        ::_exit(killed_after_write);
    }

private:
    std::shared_ptr<practice::CardMemory> inner_;
};

/// A memory whose writes fail.
class FullMemory final : public practice::CardMemory {
public:
    explicit FullMemory(std::shared_ptr<practice::CardMemory> inner) : inner_(std::move(inner)) {}
    Result<practice::CardState> load() const override { return inner_->load(); }
    Result<void> save(const practice::CardState&) override { return fail(FaultCode::file_write, "test"); }

private:
    std::shared_ptr<practice::CardMemory> inner_;
};

std::string verify(practice::SoftCard& card, const Secret& pin) {
    card.power_on();
    const Bytes select{0x00, 0xA4, 0x04, 0x0C, 0x09, 0xF0, 'J', 'C', 'I', 'C', 'P', 'R', 'A', 'C'};
    static_cast<void>(card.transmit(select));
    Bytes command{0x00, 0x20, 0x00, 0x81, 0x08};
    command.insert(command.end(), pin.view().begin(), pin.view().end());
    command.resize(13, 0xFF);
    return to_hex(card.transmit(command));
}

}  // namespace

class TestPowerCut : public QObject {
    Q_OBJECT

private slots:
    void a_try_is_lost_even_with_the_right_PIN();
    void three_cuts_block_the_card();
    void a_memory_that_cannot_write_compares_nothing();
    void a_write_that_was_cut_leaves_the_last_state();
    void a_damaged_file_is_refused();
    void the_file_is_its_owners_alone();
};

void TestPowerCut::a_try_is_lost_even_with_the_right_PIN() {
    const PracticeCard practice;
    const auto pin = Bytes(practice.letter.pin.view().begin(), practice.letter.pin.view().end());
    const auto child = ::fork();
    if (child == 0) {
        // A secret's pages are empty in a child: the copy is an ordinary one.
        auto memory = std::make_shared<CutAfterWrite>(practice.memory);
        auto card = practice::SoftCard::from(memory, practice.random).value();
        verify(card, Secret::from(pin));
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), killed_after_write);
    QCOMPARE(practice.tries(), 2);
    QCOMPARE(verify(*practice.fresh(), practice.letter.pin), std::string("9000"));
    QCOMPARE(practice.tries(), 3);
}

void TestPowerCut::three_cuts_block_the_card() {
    const PracticeCard practice;
    const auto wrong = practice.wrong_pin();
    const auto guess = Bytes(wrong.view().begin(), wrong.view().end());
    for (int left = 2; left >= 0; --left) {
        const auto child = ::fork();
        if (child == 0) {
            auto card =
                practice::SoftCard::from(std::make_shared<CutAfterWrite>(practice.memory), practice.random).value();
            verify(card, Secret::from(guess));
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), killed_after_write);
        QCOMPARE(practice.tries(), left);
    }
    QCOMPARE(verify(*practice.fresh(), practice.letter.pin), std::string("6983"));
}

void TestPowerCut::a_memory_that_cannot_write_compares_nothing() {
    const PracticeCard practice;
    auto card = practice::SoftCard::from(std::make_shared<FullMemory>(practice.memory), practice.random).value();
    QCOMPARE(verify(card, practice.letter.pin), std::string("6581"));
    QCOMPARE(verify(card, practice.wrong_pin()), std::string("6581"));
    QCOMPARE(practice.tries(), 3);
}

void TestPowerCut::a_write_that_was_cut_leaves_the_last_state() {
    const QTemporaryDir folder;
    const auto file = folder.filePath("card").toStdString();
    practice::CardFile memory(file);
    const auto authority = practice::make_ca("practice", SystemClock().now()).value();
    SystemRandom random;
    VERIFY_OK(practice::issue_card(memory, authority, "0129999-03", random, SystemClock().now()));
    std::ofstream(folder.filePath(".card.1-1.new").toStdString()) << "half of a sta";
    QCOMPARE(memory.load().value().number, std::string("0129999-03"));
    VERIFY_OK(memory.save(memory.load().value()));
    QCOMPARE(memory.load().value().number, std::string("0129999-03"));
}

void TestPowerCut::a_damaged_file_is_refused() {
    const QTemporaryDir folder;
    const auto file = folder.filePath("card").toStdString();
    practice::CardFile memory(file);
    COMPARE_FAULT(memory.load(), file_missing);
    const auto authority = practice::make_ca("practice", SystemClock().now()).value();
    SystemRandom random;
    VERIFY_OK(practice::issue_card(memory, authority, "0129999-03", random, SystemClock().now()));
    const auto whole = std::filesystem::file_size(file);
    for (const auto size : {whole - 1, whole / 2, std::uintmax_t{3}, std::uintmax_t{0}}) {
        std::filesystem::resize_file(file, size);
        COMPARE_FAULT(memory.load(), file_form);
    }
    practice::CardFile nowhere(folder.filePath("none/card").toStdString());
    COMPARE_FAULT(practice::issue_card(nowhere, authority, "0129999-03", random, SystemClock().now()), file_write);
}

void TestPowerCut::the_file_is_its_owners_alone() {
    const QTemporaryDir folder;
    const auto file = folder.filePath("card").toStdString();
    practice::CardFile memory(file);
    const auto authority = practice::make_ca("practice", SystemClock().now()).value();
    SystemRandom random;
    const auto letter = practice::issue_card(memory, authority, "0129999-03", random, SystemClock().now());
    VERIFY_OK(letter);
    using std::filesystem::perms;
    QCOMPARE(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
    std::ifstream in(file, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    QVERIFY(content.find(to_text(letter->pin.view())) == std::string::npos);
    QVERIFY(content.find(to_text(letter->puk.view())) == std::string::npos);
}

JCIC_TEST(TestPowerCut)
#include "test_power_cut.moc"
