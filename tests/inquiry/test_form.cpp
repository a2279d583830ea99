// The form as typed: kept as bytes while the seat is left.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

/// The bytes of a form that asks for items by code.
Bytes packed_with_items(const std::vector<std::string>& codes) {
    Form form = good_form();
    form.items.clear();
    auto bytes = form.pack();
    Packer items;
    for (const auto& code : codes) items.text(code);
    bytes.insert(bytes.end(), items.done().begin(), items.done().end());
    return bytes;
}

}  // namespace

class TestForm : public QObject {
    Q_OBJECT

private slots:
    void a_form_comes_back_as_it_was_typed() {
        for (const auto& form : {good_form(), guarantor_form()}) {
            const auto back = Form::unpack(form.pack());
            VERIFY_OK(back);
            QVERIFY(*back == form);
        }
        auto odd = good_form();
        odd.subject_name = "𠮷田\t堃\n\"";
        odd.reason = ".";
        odd.year = "不知道";
        odd.business.reset();
        QVERIFY(*Form::unpack(odd.pack()) == odd);
    }

    void a_draft_of_before_the_look_up_is_read_without_it() {
        const auto form = guarantor_form();
        Packer before;
        before.text("form v1").text(form.subject_id).text(form.subject_name).text(domain::name_of(*form.business));
        before.text(domain::name_of(*form.subject_kind)).text(form.borrower_id).text(form.borrower_name);
        before.text(form.case_number).text(form.reason).text(form.authorisation).text(form.year);
        for (const auto item : form.items) before.text(domain::code_of(item));
        const auto back = Form::unpack(before.done());
        VERIFY_OK(back);
        QVERIFY(*back == form);
        Packer later;
        COMPARE_FAULT(Form::unpack(later.text("form v3").done()), input_form);
    }

    void an_empty_form_comes_back_empty() {
        const auto back = Form::unpack(Form{}.pack());
        VERIFY_OK(back);
        QVERIFY(*back == Form{});
    }

    void ended_items_are_refused_with_the_reason_R_IT_4() {
        COMPARE_FAULT(Form::unpack(packed_with_items({"T50", "T53"})), rule_it_4);
        COMPARE_FAULT(Form::unpack(packed_with_items({"T54"})), rule_it_4);
        COMPARE_FAULT(Form::unpack(packed_with_items({"T99"})), input_form);
        VERIFY_OK(Form::unpack(packed_with_items({"T50", "T52"})));
    }

    void an_item_twice_is_no_form() { COMPARE_FAULT(Form::unpack(packed_with_items({"T50", "T50"})), input_form); }

    void cut_bytes_are_no_form() {
        auto form = good_form();
        form.items = {Item::t51};
        const auto bytes = form.pack();
        const auto without_item = bytes.size() - 7;  // the item's four bytes of length and its code
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            const auto cut = Form::unpack(ByteView{bytes}.first(length));
            QCOMPARE(cut.has_value(), length == without_item);
        }
        COMPARE_FAULT(Form::unpack({}), input_form);
    }

    void random_bytes_are_no_form() {
        jcic::test::TestRandom random{11};
        const auto good = good_form().pack();
        for (int round = 0; round < 20000; ++round) {
            auto bytes = good;
            for (auto changes = 1 + random.below(4); changes > 0; --changes)
                bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.next());
            // Whatever it makes of them, it is one and the same form from then on.
            if (const auto form = Form::unpack(bytes)) QVERIFY(*Form::unpack(form->pack()) == *form);
        }
    }
};

JCIC_TEST(TestForm)
#include "test_form.moc"
