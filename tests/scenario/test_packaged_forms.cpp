// Authorisations on their way to JCIC, one by one (docs/run/authorisation-package.md): who signed an electronic one,
// what a row keeps when it is sent again, and which files of replies are seen (R-AU-1, R-AU-2, R-AU-8).
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/desk/registers/authorisation_desk.h"
#include "app/domain/registers/authorisations.h"
#include "app/files/files.h"
#include "app/files/stamp.h"
#include "packages_rig.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/signed_pdf.h"
#include "support/test_program.h"

using namespace jcic;
using domain::registers::ReplyMeans;
namespace registers = domain::registers;

namespace {

/// In place, of the same length and time: nothing but reading it tells.
void write_unseen(const std::filesystem::path& file, const std::string& text) {
    const auto stamp = files::stamp_of(file);
    const auto written = std::filesystem::last_write_time(file);
    std::ofstream(file, std::ios::binary | std::ios::in | std::ios::out) << text;
    std::filesystem::last_write_time(file, written);
    QVERIFY(stamp && files::stamp_of(file) == stamp);
}

}  // namespace

class TestPackagedForms : public QObject, private scenario::PackagesRig {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { close_desk(); }

    void an_electronic_one_is_sent_only_with_its_subjects_signature_R_AU_2_R_AU_8() {
        const test::TestAuthority issuer("Citizens' certificates");
        const auto key = test::ec_key();
        const auto signed_by = [&](const std::string& name) {
            return test::signed_pdf(key.get(), issuer.issue(key.get(), {name, "critical,digitalSignature", ""}));
        };
        QVERIFY(files::replace(place("subjects.pem"), test::TestAuthority::pem_of(issuer.certificate().der())));
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold_electronic("E-0001", signed_by("王𠮷明")));
        VERIFY_OK(hold_electronic("E-0002", signed_by("陳大文")));
        VERIFY_OK(hold_electronic("E-0003", signed_by("王𠮷明") + "\n"));
        VERIFY_OK(hold_electronic("E-0004", signed_by("A123456789-01-001")));
        VERIFY_OK(hold("Z-0001"));
        QCOMPARE(told("E-0001"), std::string("no-authority"));  // nobody's certificate is believed
        desk::PartsForTests::facts(desk_->parts().machine).settings.subject_ca = place("subjects.pem").string();
        QVERIFY(told("E-0001").starts_with("CN=王𠮷明 SHA-256 "));
        QVERIFY(told("E-0001").find("憑證是否廢止：未設定廢止清單，未查") != std::string::npos);
        QVERIFY(told("E-0001").find("檔案自稱的簽署時間：") != std::string::npos);
        std::filesystem::create_directory(place("lists"));
        desk::PartsForTests::facts(desk_->parts().machine).settings.subject_crl = place("lists").string();
        QCOMPARE(told("E-0001"), std::string("signer-list"));
        QVERIFY(files::replace(place("lists") / "other.crl", test::TestAuthority("Another").revocation_list({})));
        QVERIFY(files::replace(place("lists") / "issuer.crl", issuer.revocation_list({})));
        QVERIFY(told("E-0001").find("憑證未廢止：依 ") != std::string::npos);
        QVERIFY(told("E-0004").starts_with("CN=A123456789-01-001"));
        QCOMPARE(told("E-0002"), std::string("other-signer"));
        QCOMPARE(told("E-0003"), std::string("signed-part"));
        QCOMPARE(told("Z-0001"), std::string());
        COMPARE_FAULT(desk_->authorisations().send({"E-0002"}), rule_au_4);
        const auto shown = told("E-0001");
        // What is wrong with one holds up none of the others.
        const auto sent = desk_->authorisations().send({"E-0002", "E-0001", "E-0003", "Z-0001"});
        VERIFY_OK(sent);
        QCOMPARE(sent->references, (std::vector<std::string>{"E-0001", "Z-0001"}));
        QCOMPARE(sent->left_out, (std::vector<std::string>{"E-0002", "E-0003"}));
        QCOMPARE(state_of("E-0002"), std::string("held"));
        const auto& rows = desk_->parts().seating.seat()->registers();
        QCOMPARE(rows.row(registers::authorisations, "E-0001")->value("signer"), shown);
        QCOMPARE(rows.row(registers::authorisations, "Z-0001")->value("signer"), std::string());
    }

    void one_sent_again_by_hand_has_nothing_of_the_package_before() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({"Z-0001"}));
        reply("1.replies", {{"Z-0001", "0101", now()}});
        VERIFY_OK(desk_->authorisations().take_replies(desk_->authorisations().look_at_replies().value().front()));
        const auto& book = registers::authorisations;
        VERIFY_OK(desk_->registers().take_step({&book,
                                                book.step("authorisation.sent"),
                                                "Z-0001",
                                                {{"sent", desk_->parts().machine.today().text()}},
                                                std::nullopt}));
        const auto* row = desk_->parts().seating.seat()->registers().row(book, "Z-0001");
        for (const auto* one : {"batch", "digest", "recipient"}) QCOMPARE(row->value(one), std::string());
        const auto sent = desk_->authorisations().look().value().sent;
        const auto shown = std::ranges::find(sent, "Z-0001", &desk::AuthorisationSent::reference);
        QVERIFY(shown != sent.end() && shown->package.empty());
    }

    void of_many_files_of_replies_what_is_not_settled_is_seen() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({}));
        reply("000.replies", {{"Z-0001", "0000", now()}});
        const auto others = domain::replies_text({"practice", "0040000", {{"B-1", "0000", now()}}});
        for (int i = 100; i < 305; ++i) QVERIFY(files::replace(place("in") / (std::to_string(i) + ".replies"), others));
        const auto seen = desk_->authorisations().look_at_replies().value();
        QCOMPARE(seen.size(), std::size_t{201});
        QCOMPARE(seen.front().file.filename().string(), std::string("000.replies"));
        QCOMPARE(seen.front().good(), std::size_t{1});
        QCOMPARE(seen.back().file.filename().string(), std::string("304.replies"));
    }

    void of_two_files_about_one_form_the_second_waits_for_nothing() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({}));
        reply("1.replies", {{"Z-0001", "0000", now()}});
        reply("2.replies", {{"Z-0001", "0101", now()}});
        const auto seen = desk_->authorisations().look_at_replies().value();
        VERIFY_OK(desk_->authorisations().take_replies(seen.front()));
        QCOMPARE(desk_->authorisations().take_replies(seen.back()).error().detail("reason"),
                 std::string_view("changed"));
        const auto again = desk_->authorisations().look_at(seen.back().file).value();
        QCOMPARE(again.good(), std::size_t{0});
        QVERIFY(again.lines.front().means == ReplyMeans::not_waiting);
    }

    void who_signed_is_asked_once_until_something_it_rests_on_changes() {
        const test::TestAuthority issuer("Citizens' certificates");
        const auto key = test::ec_key();
        const auto pem = test::TestAuthority::pem_of(issuer.certificate().der());
        QVERIFY(files::replace(place("subjects.pem"), pem));
        VERIFY_OK(officer().sign_in());
        desk::PartsForTests::facts(desk_->parts().machine).settings.subject_ca = place("subjects.pem").string();
        VERIFY_OK(hold_electronic(
            "E-0001",
            test::signed_pdf(key.get(), issuer.issue(key.get(), {"王𠮷明", "critical,digitalSignature", ""}))));
        QVERIFY(told("E-0001").starts_with("CN=王𠮷明"));
        // Unseen from outside: whoever read it again would find no authority in it.
        write_unseen(place("subjects.pem"), std::string(pem.size(), 'x'));
        QVERIFY(told("E-0001").starts_with("CN=王𠮷明"));
        QCOMPARE(desk_->authorisations().send({"E-0001"}).error().detail("reason"), std::string_view("authority"));
        QVERIFY(files::replace(place("subjects.pem"), std::string(pem.size(), 'x')));
        QCOMPARE(told("E-0001"), std::string("authority"));
        desk::PartsForTests::facts(desk_->parts().machine).settings.subject_ca.clear();
        QCOMPARE(told("E-0001"), std::string("no-authority"));
        QVERIFY(files::replace(place("again.pem"), pem));
        desk::PartsForTests::facts(desk_->parts().machine).settings.subject_ca = place("again.pem").string();
        QVERIFY(told("E-0001").starts_with("CN=王𠮷明"));
    }

    void a_file_of_replies_is_read_once_until_it_is_another() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({}));
        const auto text = [&](const std::string& code) {
            return domain::replies_text({"practice", "0129999", {{"Z-0001", code, now()}}});
        };
        const auto first = text("0101");
        QVERIFY(files::replace(place("in") / "1.replies", first));
        const auto means = [&] {
            return desk_->authorisations().look_at_replies().value().front().lines.front().means;
        };
        QVERIFY(means() == ReplyMeans::refuses);
        write_unseen(place("in") / "1.replies", std::string(first).replace(first.find("0101"), 4, "0000"));
        QVERIFY(means() == ReplyMeans::refuses);
        QVERIFY(files::replace(place("in") / "1.replies", text("0000")));
        QVERIFY(means() == ReplyMeans::accepts);
        // What is judged is the register as it stands, not as it stood.
        VERIFY_OK(desk_->authorisations().take_replies(desk_->authorisations().look_at_replies().value().front()));
        QCOMPARE(desk_->authorisations().look_at_replies().value().front().fault->detail("reason"),
                 std::string_view("taken"));
        QVERIFY(desk_->parts().seating.seat()->looked_through().all_replies().begin()->second.said->replies.empty());
        std::filesystem::remove(place("in") / "1.replies");
        QVERIFY(desk_->authorisations().look_at_replies().value().empty());
        QVERIFY(desk_->parts().seating.seat()->looked_through().all_replies().empty());
    }

    void what_was_seen_before_never_decides() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({}));
        reply("1.replies", {{"Z-0001", "0101", now()}});
        const auto seen = desk_->authorisations().look_at_replies().value().front();
        auto other = files::read_text(seen.file).value();
        write_unseen(seen.file, other.replace(other.find("0101"), 4, "0000"));
        QCOMPARE(desk_->authorisations().take_replies(seen).error().detail("reason"), std::string_view("changed"));
        QCOMPARE(state_of("Z-0001"), std::string("sent"));
        // And it is shown as it is from then on.
        QVERIFY(desk_->authorisations().look_at_replies().value().front().lines.front().means == ReplyMeans::accepts);
    }

private:
    /// Who signed it, or what is wrong with it first.
    std::string told(const std::string& reference) {
        const auto seen = desk_->authorisations().look().value().to_send;
        const auto row = std::ranges::find(seen, reference, &desk::AuthorisationToSend::reference);
        if (row == seen.end()) return "gone";
        return row->faults.empty() ? row->signer : std::string(row->faults.front().detail("reason"));
    }
};

JCIC_TEST(TestPackagedForms)
#include "test_packaged_forms.moc"
