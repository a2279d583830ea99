// The practice reader in process keeps to what PC/SC promises: waits, cancelling, sharing, transactions, removal,
// reset.
#include <QTest>
#include <array>
#include <atomic>
#include <thread>

#include "app/practice/card/card_link.h"
#include "support/practice_card.h"
#include "support/test_program.h"

using namespace jcic;
using pcsc::Code;
using practice::SoftLink;
using test::PracticeCard;

namespace {

constexpr auto shared = pcsc::Share::shared;

std::array<pcsc::ReaderState, 1> state(std::uint32_t known) {
    return {{{SoftLink::reader_name, known, 0, {}}}};
}

}  // namespace

class TestSoftLink : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void a_wait_ends_when_a_card_comes_or_goes();
    void a_wait_with_nothing_new_is_a_timeout();
    void a_wait_is_cancelled_but_not_before_it_began();
    void releasing_the_context_ends_its_wait();
    void no_card_no_connection();
    void exclusive_shuts_others_out();
    void a_transaction_holds_others_off_until_it_ends();
    void a_pulled_card_ends_waiting_transactions();
    void removal_and_reset_are_told_to_whom_it_concerns();
    void the_answer_must_fit();
    void handles_and_contexts_that_are_none_are_refused();

private:
    pcsc::Connection connect(pcsc::Share share = shared) {
        pcsc::Connection connection;
        link_->connect(context_, SoftLink::reader_name, share, connection);
        return connection;
    }
    Code transmit(pcsc::Handle handle, std::size_t room = 258) {
        Bytes answer(room);
        auto length = answer.size();
        return link_->transmit(handle, pcsc::Protocol::t1, Bytes{0x00, 0x20, 0x00, 0x81}, answer, length);
    }
    std::unique_ptr<PracticeCard> practice_;
    std::unique_ptr<SoftLink> link_;
    pcsc::Context context_ = 0;
};

void TestSoftLink::init() {
    practice_ = std::make_unique<PracticeCard>();
    link_ = std::make_unique<SoftLink>();
    QCOMPARE(link_->establish(context_), Code::ok);
}

void TestSoftLink::cleanup() {
    link_.reset();
}

void TestSoftLink::a_wait_ends_when_a_card_comes_or_goes() {
    auto states = state(pcsc::state_unaware);
    QCOMPARE(link_->wait_change(context_, Millis{0}, states), Code::ok);
    QVERIFY((states[0].now & pcsc::state_empty) != 0);
    for (int round = 0; round < 4; ++round) {
        const bool insert = round % 2 == 0;
        auto next = state(states[0].now & ~std::uint32_t{pcsc::state_changed});
        std::thread hand([&] { insert ? link_->insert(practice_->card) : link_->remove(); });
        QCOMPARE(link_->wait_change(context_, std::nullopt, next), Code::ok);
        hand.join();
        QCOMPARE((next[0].now & pcsc::state_present) != 0, insert);
        QCOMPARE(next[0].atr.empty(), !insert);
        QCOMPARE(next[0].now >> 16U, static_cast<std::uint32_t>(round + 1));
        states = next;
    }
}

void TestSoftLink::a_wait_with_nothing_new_is_a_timeout() {
    auto states = state(pcsc::state_empty);
    QCOMPARE(link_->wait_change(context_, Millis{0}, states), Code::timeout);
    QCOMPARE(link_->wait_change(context_, Millis{5}, states), Code::timeout);
}

void TestSoftLink::a_wait_is_cancelled_but_not_before_it_began() {
    auto states = state(pcsc::state_empty);
    QCOMPARE(link_->cancel(context_), Code::ok);
    QCOMPARE(link_->wait_change(context_, Millis{5}, states), Code::timeout);
    std::atomic<bool> ended = false;
    std::thread canceller([&] {
        while (!ended) link_->cancel(context_);
    });
    const auto code = link_->wait_change(context_, std::nullopt, states);
    ended = true;
    canceller.join();
    QCOMPARE(code, Code::cancelled);
}

void TestSoftLink::releasing_the_context_ends_its_wait() {
    pcsc::Context other = 0;
    QCOMPARE(link_->establish(other), Code::ok);
    std::atomic<bool> begun = false;
    Code code = Code::ok;
    std::thread waiting([&] {
        auto states = state(pcsc::state_empty);
        begun = true;
        code = link_->wait_change(other, std::nullopt, states);
    });
    while (!begun) std::this_thread::yield();
    QCOMPARE(link_->release(other), Code::ok);
    waiting.join();
    QCOMPARE(code, Code::invalid_handle);
}

void TestSoftLink::no_card_no_connection() {
    pcsc::Connection connection;
    QCOMPARE(link_->connect(context_, SoftLink::reader_name, shared, connection), Code::no_smartcard);
    QCOMPARE(link_->connect(context_, "another", shared, connection), Code::unknown_reader);
}

void TestSoftLink::exclusive_shuts_others_out() {
    link_->insert(practice_->card);
    const auto own = connect(pcsc::Share::exclusive);
    pcsc::Connection other;
    QCOMPARE(link_->connect(context_, SoftLink::reader_name, shared, other), Code::sharing_violation);
    auto states = state(pcsc::state_unaware);
    QCOMPARE(link_->wait_change(context_, Millis{0}, states), Code::ok);
    QVERIFY((states[0].now & pcsc::state_exclusive) != 0);
    QCOMPARE(link_->disconnect(own.handle, pcsc::Leave::as_it_is), Code::ok);
    QCOMPARE(link_->connect(context_, SoftLink::reader_name, shared, other), Code::ok);
    QCOMPARE(link_->connect(context_, SoftLink::reader_name, pcsc::Share::exclusive, other), Code::sharing_violation);
}

void TestSoftLink::a_transaction_holds_others_off_until_it_ends() {
    link_->insert(practice_->card);
    const auto own = connect();
    const auto other = connect();
    QCOMPARE(link_->begin(own.handle), Code::ok);
    QCOMPARE(transmit(other.handle), Code::sharing_violation);
    std::atomic<bool> in = false;
    std::thread second([&] {
        link_->begin(other.handle);
        in = true;
        link_->end(other.handle, pcsc::Leave::as_it_is);
    });
    QCOMPARE(transmit(own.handle), Code::ok);
    QVERIFY(!in);
    QCOMPARE(link_->end(own.handle, pcsc::Leave::as_it_is), Code::ok);
    second.join();
    QVERIFY(in);
}

void TestSoftLink::a_pulled_card_ends_waiting_transactions() {
    link_->insert(practice_->card);
    const auto own = connect();
    const auto other = connect();
    QCOMPARE(link_->begin(own.handle), Code::ok);
    Code code = Code::ok;
    std::thread second([&] { code = link_->begin(other.handle); });
    link_->remove();
    second.join();
    QCOMPARE(code, Code::removed_card);
    QCOMPARE(transmit(own.handle), Code::removed_card);
}

void TestSoftLink::removal_and_reset_are_told_to_whom_it_concerns() {
    link_->insert(practice_->card);
    const auto own = connect();
    const auto other = connect();
    QCOMPARE(link_->disconnect(other.handle, pcsc::Leave::reset), Code::ok);
    QCOMPARE(link_->begin(own.handle), Code::reset_card);
    QCOMPARE(link_->begin(connect().handle), Code::ok);
    link_->remove();
    link_->insert(practice_->card);
    QCOMPARE(link_->begin(own.handle), Code::removed_card);  // another insertion than it was connected to
    Bytes atr;
    QCOMPARE(link_->status(own.handle, atr), Code::removed_card);
    QCOMPARE(link_->status(connect().handle, atr), Code::ok);
    QCOMPARE(atr, practice::SoftCard::atr());
}

void TestSoftLink::the_answer_must_fit() {
    link_->insert(practice_->card);
    QCOMPARE(transmit(connect().handle, 1), Code::insufficient_buffer);
}

void TestSoftLink::handles_and_contexts_that_are_none_are_refused() {
    std::vector<std::string> names;
    auto states = state(0);
    pcsc::Connection connection;
    QCOMPARE(link_->list_readers(99, names), Code::invalid_handle);
    QCOMPARE(link_->wait_change(99, Millis{0}, states), Code::invalid_handle);
    QCOMPARE(link_->connect(99, SoftLink::reader_name, shared, connection), Code::invalid_handle);
    QCOMPARE(link_->release(99), Code::invalid_handle);
    QCOMPARE(link_->begin(99), Code::invalid_handle);
    QCOMPARE(link_->disconnect(99, pcsc::Leave::as_it_is), Code::invalid_handle);
    link_->insert(practice_->card);
    const auto own = connect();
    QCOMPARE(link_->release(context_), Code::ok);
    QCOMPARE(transmit(own.handle), Code::invalid_handle);
}

JCIC_TEST(TestSoftLink)
#include "test_soft_link.moc"
