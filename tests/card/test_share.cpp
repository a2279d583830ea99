// Shared or exclusive, by setting: who keeps whom off the card.
#include <QtTest>

#include "support/card_rig.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::CardRig;

namespace {

constexpr auto reader = practice::SoftLink::reader_name;

/// Another program at the same reader.
class OtherProgram {
public:
    explicit OtherProgram(std::shared_ptr<pcsc::Link> link) : link_(std::move(link)) { link_->establish(context_); }
    ~OtherProgram() { link_->release(context_); }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;
    pcsc::Code connect() { return link_->connect(context_, reader, pcsc::Share::shared, connection_); }
    void disconnect() { link_->disconnect(connection_.handle, pcsc::Leave::as_it_is); }

private:
    std::shared_ptr<pcsc::Link> link_;
    pcsc::Context context_ = 0;
    pcsc::Connection connection_;
};

card::ApduCard desk_with(CardRig& rig, pcsc::Share share) {
    return card::ApduCard({rig.link, share}, card::load_profiles(test::in_source("resources/cards")).value(),
                          rig.trust(), std::make_shared<SystemClock>(), CardRig::limits);
}

}  // namespace

class TestShare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shared_leaves_the_card_to_others_too() {
        CardRig rig;
        auto desk = desk_with(rig, pcsc::Share::shared);
        QVERIFY(desk.open());
        OtherProgram other(rig.link);
        QCOMPARE(other.connect(), pcsc::Code::ok);
        QVERIFY(desk.tries_left());
        QVERIFY(desk.open());
    }

    void exclusive_keeps_others_off_until_the_card_is_let_go() {
        CardRig rig;
        auto desk = desk_with(rig, pcsc::Share::exclusive);
        QVERIFY(desk.open());
        OtherProgram other(rig.link);
        QCOMPARE(other.connect(), pcsc::Code::sharing_violation);
        QVERIFY(desk.verify_pin(rig.practice.letter.pin));
        QCOMPARE(desk.list()->front().state, std::string("card"));
        desk.close();
        QCOMPARE(other.connect(), pcsc::Code::ok);
    }

    void exclusive_says_so_where_another_program_is_connected() {
        CardRig rig;
        auto desk = desk_with(rig, pcsc::Share::exclusive);
        OtherProgram other(rig.link);
        QCOMPARE(other.connect(), pcsc::Code::ok);
        const auto kept_out = desk.open();
        COMPARE_FAULT(kept_out, card_busy);
        QCOMPARE(kept_out.error().detail("share"), std::string_view("exclusive"));
        QCOMPARE(desk.list()->front().state, std::string("busy"));
        COMPARE_FAULT(desk.describe(reader), card_busy);
        other.disconnect();
        QVERIFY(desk.open());
    }

    void exclusive_holds_over_the_reset_of_a_verified_card() {
        CardRig rig;
        auto desk = desk_with(rig, pcsc::Share::exclusive);
        QVERIFY(desk.open());
        QVERIFY(desk.verify_pin(rig.practice.letter.pin));
        // A verified card tells no tries: it is reset on the way.
        QVERIFY(desk.verify_pin(rig.practice.letter.pin));
        OtherProgram other(rig.link);
        QCOMPARE(other.connect(), pcsc::Code::sharing_violation);
    }
};

JCIC_TEST(TestShare)
#include "test_share.moc"
