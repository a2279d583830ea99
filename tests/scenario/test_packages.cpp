// Authorisations on their way to JCIC and its replies, at a real desk (R-AU-1, R-AU-4, R-AU-5, R-AU-7;
// docs/run/authorisation-package.md): only the recipient reads what leaves, the ledger says so first, and what could
// not be put in place is put there later, the same bytes.

#include <sys/stat.h>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "app/desk/registers/authorisation_desk.h"
#include "app/domain/registers/authorisations.h"
#include "app/files/files.h"
#include "app/files/stamp.h"
#include "packages_rig.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/signed_pdf.h"
#include "support/test_program.h"
#include "verify/judge.h"

using namespace jcic;
using domain::Duty;
using domain::Item;
using domain::registers::ReplyMeans;
using scenario::decrypted;
using scenario::files_in;
namespace registers = domain::registers;

class TestPackages : public QObject, private scenario::PackagesRig {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { close_desk(); }

    void only_the_recipient_reads_what_leaves_and_the_ledger_says_it_first_R_AU_1() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(hold("Z-0002"));
        const auto sent = desk_->authorisations().send({});
        VERIFY_OK(sent);
        QCOMPARE(sent->references, (std::vector<std::string>{"Z-0001", "Z-0002"}));
        QCOMPARE(sent->recipient, to_hex(desk::sha256_of(recipient_)));
        const auto out = files_out();
        QCOMPARE(out.size(), std::size_t{1});
        QCOMPARE(out.front().filename().string(), sent->name);
        for (const auto* personal : {"A123456789", "Z-0001", "王"})
            QVERIFY(sent->name.find(personal) == std::string::npos);
        const auto bytes = files::read(out.front()).value();
        QCOMPARE(to_hex(desk::sha256_of(bytes)), sent->digest);
        QVERIFY(to_text(bytes).find("A123456789") == std::string::npos);
        QVERIFY(to_text(bytes).find(image()) == std::string::npos);
        QCOMPARE(last_event("authorisation.sent")["batch"], sent->name);
        QCOMPARE(last_event("authorisation.sent")["digest"], sent->digest);
        QCOMPARE(last_event("authorisation.sent")["recipient"], sent->recipient);
        QCOMPARE(state_of("Z-0001"), std::string("sent"));

        const auto files = files_in(opened(out.front()));
        QCOMPARE(files.size(), std::size_t{3});
        QCOMPARE(files.at("0001.pdf"), image());
        const auto descriptor = domain::read_descriptor(files.at("descriptor.txt"));
        VERIFY_OK(descriptor);
        QCOMPARE(descriptor->institution, std::string("0129999"));
        QCOMPARE(descriptor->forms.front().form.subject_id, std::string("A123456789"));
        QCOMPARE(descriptor->forms.front().verifier, std::string("徵信科林小姐"));
        QCOMPARE(descriptor->forms.front().digest, to_hex(desk::sha256_of(view(image()))));
        // Nobody else, and nothing that was changed.
        QVERIFY(decrypted(bytes, test::ec_key("P-384").get(), recipient_).empty());
        auto changed = bytes;
        changed[changed.size() / 2] ^= 1U;
        QVERIFY(decrypted(changed, key_.get(), recipient_).empty());
        // What it was signed with is this workstation's.
        const auto inner = decrypted(bytes, key_.get(), recipient_);
        const auto own = card::Certificate::from_pem(files::read_text(profile_ / "workstation.pem").value()).value();
        QVERIFY(!std::ranges::search(inner, own.der()).empty());
        VERIFY_OK(officer().sign_in(Duty::auditor));
        QVERIFY(desk_->ledger().verify({}).value().ok);
        VERIFY_OK(desk_->ledger().export_to(place("export"), {}));
        QCOMPARE(test::reasons(test::judge(files::read(place("export")).value())), std::string());
    }

    void an_RSA_recipient_opens_it_as_well() {
        key_ = test::rsa_key();
        recipient_ = authority_.issue(key_.get(), {"Member head office", "critical,keyEncipherment", ""});
        QVERIFY(files::replace(place("recipient.der"), recipient_));
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({"Z-0001"}));
        QCOMPARE(files_in(opened(files_out().front())).size(), std::size_t{2});
        key_ = test::ec_key("P-384");
    }

    void without_a_certificate_and_a_folder_nothing_leaves() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        auto& settings = desk::PartsForTests::facts(desk_->parts().machine).settings;
        const auto refused_for = [&] {
            const auto sent = desk_->authorisations().send({});
            return sent ? std::string("sent") : std::string(sent.error().detail("reason"));
        };
        settings.package_folder.clear();
        QCOMPARE(refused_for(), std::string("no-folder"));
        settings.package_folder = (profile_ / "practice").string();  // the program's own
        QCOMPARE(refused_for(), std::string("folder"));
        settings.package_folder = place("gone").string();
        QCOMPARE(refused_for(), std::string("folder"));
        set_up();
        settings.package_certificate.clear();
        QCOMPARE(refused_for(), std::string("no-certificate"));
        QCOMPARE(desk_->authorisations().look()->fault->detail("reason"), std::string_view("no-certificate"));
        const auto with = [&](const test::CertificateWish& wish, const test::KeyPtr& key) {
            set_up();
            if (!files::replace(place("recipient.der"), authority_.issue(key.get(), wish))) qFatal("file");
            return refused_for();
        };
        QCOMPARE(with({"x", "critical,digitalSignature", ""}, key_), std::string("certificate-use"));
        QCOMPARE(with({"x", "critical,keyAgreement", "", -9, -2}, key_), std::string("certificate-days"));
        QCOMPARE(with({"x", "critical,keyEncipherment", ""}, test::rsa_key(1024)), std::string("certificate-key"));
        QVERIFY(files::replace(place("recipient.der"), "nothing"));
        QCOMPARE(refused_for(), std::string("certificate"));
        QCOMPARE(state_of("Z-0001"), std::string("held"));
        QVERIFY(files_out().empty());
    }

    void each_is_told_what_is_wrong_and_left_out_R_AU_4() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(hold("Z-0002", false));
        const auto seen = desk_->authorisations().look().value();
        const auto bare = std::ranges::find(seen.to_send, "Z-0002", &desk::AuthorisationToSend::reference);
        QVERIFY(bare != seen.to_send.end());
        QCOMPARE(bare->faults.size(), std::size_t{1});
        QCOMPARE(bare->faults.front().detail("reason"), std::string_view("no-form"));
        QCOMPARE(desk_->authorisations().send({"Z-0002"}).error().detail("reason"), std::string_view("faults"));
        QCOMPARE(desk_->authorisations().send({"Z-0001"}, std::string(64, 'd')).error().detail("reason"),
                 std::string_view("recipient"));  // another than was shown
        QCOMPARE(desk_->authorisations().send({"Z-0009"}).error().detail("reason"), std::string_view("unknown"));
        QCOMPARE(desk_->authorisations().send({"Z-0001", "Z-0001"}).error().detail("reason"),
                 std::string_view("twice"));
        const auto sent = desk_->authorisations().send({});
        VERIFY_OK(sent);
        QCOMPARE(sent->left_out, std::vector<std::string>{"Z-0002"});
        QCOMPARE(state_of("Z-0002"), std::string("held"));
        QCOMPARE(desk_->authorisations().send({"Z-0001"}).error().detail("reason"), std::string_view("state"));
        VERIFY_OK(officer().sign_in(Duty::auditor));
        COMPARE_FAULT(desk_->authorisations().send({}), person_duty);
    }

    void a_folder_that_takes_nothing_is_told_and_the_same_bytes_follow_after_a_power_cut() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        desk::PartsForTests::facts(desk_->parts().machine).settings.package_folder =
            "/proc";  // nobody makes a file there
        COMPARE_FAULT(desk_->authorisations().send({}), file_write);
        QCOMPARE(state_of("Z-0001"), std::string("sent"));  // it was written down, and has not left
        const auto digest = last_event("authorisation.sent")["digest"];
        const auto name = last_event("authorisation.sent")["batch"];
        const auto events = count_events("authorisation.sent");
        desk_.reset();
        desk_ = scenario::open(profile_);
        set_up();
        VERIFY_OK(officer().sign_in());
        const auto waits = desk_->authorisations().look().value().sent;
        const auto row = std::ranges::find(waits, "Z-0001", &desk::AuthorisationSent::reference);
        QVERIFY(row != waits.end() && row->to_be_put);
        const auto again = desk_->authorisations().send({});
        VERIFY_OK(again);
        QCOMPARE(again->put, std::vector<std::string>{name});
        QVERIFY(again->name.empty());
        QCOMPARE(to_hex(desk::sha256_of(files::read(place("out") / name).value())), digest);
        QCOMPARE(count_events("authorisation.sent"), events);
        QVERIFY(!std::filesystem::exists(profile_ / "packages" / name));
        QCOMPARE(desk_->authorisations().send({}).error().detail("reason"), std::string_view("nothing"));
    }

    void what_no_event_names_never_was() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        QVERIFY(files::make_folder(profile_ / "packages"));
        QVERIFY(files::replace(profile_ / "packages" / "authorisations-x.p7m", "made, and then the power went"));
        VERIFY_OK(desk_->authorisations().send({}));
        QCOMPARE(files_out().size(), std::size_t{1});
        QVERIFY(!std::filesystem::exists(profile_ / "packages" / "authorisations-x.p7m"));
    }

    void only_0000_opens_the_query_R_AU_1() {
        VERIFY_OK(officer().sign_in());
        auto form = officer().whole_form().value();
        VERIFY_OK(hold("Z-0001", true, form.subject_id));
        VERIFY_OK(desk_->authorisations().send({"Z-0001"}));
        form.authorisation = "Z-0001";
        COMPARE_FAULT(desk_->queries().submit(form), rule_au_1);
        reply("1.replies", {{"Z-0001", "0101", now()}});
        auto seen = desk_->authorisations().look_at_replies().value();
        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen.front().lines.front().means == ReplyMeans::refuses);
        QCOMPARE(desk_->authorisations().take_replies(seen.front())->refused, std::size_t{1});
        QCOMPARE(state_of("Z-0001"), std::string("refused"));
        COMPARE_FAULT(desk_->queries().submit(form), rule_au_1);
        // Sent once more, and accepted.
        VERIFY_OK(desk_->authorisations().send({"Z-0001"}));
        const auto answered = now();
        reply("2.replies", {{"Z-0001", "0000", answered}});
        seen = desk_->authorisations().look_at_replies().value();
        QCOMPARE(seen.size(), std::size_t{2});
        QCOMPARE(desk_->authorisations().take_replies(seen.back())->accepted, std::size_t{1});
        VERIFY_OK(desk_->queries().submit(form));
        const auto event = last_event("authorisation.accepted");
        QCOMPARE(event.at("answered"), domain::roc_date_at(answered).text());
        QCOMPARE(event.at(std::string(registers::reply_time_field)), domain::time_of_day_text(answered));
    }

    void a_file_of_replies_counts_once() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({}));
        reply("1.replies", {{"Z-0001", "0101", now()}});
        const auto seen = desk_->authorisations().look_at_replies().value();
        VERIFY_OK(desk_->authorisations().take_replies(seen.front()));
        VERIFY_OK(desk_->authorisations().send({"Z-0001"}));  // it waits again: the old file would fit
        const auto before = desk_->parts().seating.seat()->session().count().value();
        QCOMPARE(desk_->authorisations().take_replies(seen.front()).error().detail("reason"),
                 std::string_view("taken"));
        const auto again = desk_->authorisations().look_at_replies().value();
        QCOMPARE(again.front().good(), std::size_t{0});
        QCOMPARE(again.front().fault->detail("reason"), std::string_view("taken"));
        QCOMPARE(desk_->parts().seating.seat()->session().count().value(), before);
        QCOMPARE(state_of("Z-0001"), std::string("sent"));
        QCOMPARE(last_event("authorisation-replies.taken-in")["refused"], std::string("1"));
    }

    void what_lies_in_the_inbox_is_read_or_told() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({}));
        reply("1.REPLIES", {{"Z-0001", "0000", now()}});
        reply("2.txt", {{"Z-0001", "0000", now()}});
        reply("3.replies.part", {{"Z-0001", "0000", now()}});
        QCOMPARE(::mknod((place("in") / "4.replies").c_str(), S_IFSOCK | 0600, 0), 0);
        std::map<std::string, std::string> told;
        const auto replies = desk_->authorisations().look_at_replies().value();
        for (const auto& one : replies)
            told[one.file.filename().string()] = one.fault ? std::string(one.fault->detail("reason")) : "";
        QCOMPARE(told, (std::map<std::string, std::string>{
                           {"1.REPLIES", ""}, {"2.txt", "ending"}, {"4.replies", "not-regular"}}));
    }

    void replies_that_cannot_be_are_shown_and_passed_over() {
        VERIFY_OK(officer().sign_in());
        for (const auto* one : {"Z-0001", "Z-0002", "Z-0003", "Z-0004"}) VERIFY_OK(hold(one));
        VERIFY_OK(hold("Z-0005", false));
        VERIFY_OK(desk_->authorisations().send({}));
        reply("1.replies", {{"Z-0001", "0000", now()},
                            {"Z-0002", "0000", now() - std::chrono::hours{1}},
                            {"Z-0003", "0000", now() + std::chrono::hours{1}},
                            {"Z-0004", "0000", now()},
                            {"Z-0004", "0101", now()},
                            {"Z-0005", "0000", now()},
                            {"Z-0404", "0000", now()}});
        const auto seen = desk_->authorisations().look_at_replies().value().front();
        std::vector<ReplyMeans> means;
        for (const auto& line : seen.lines) means.push_back(line.means);
        QVERIFY((means == std::vector{ReplyMeans::accepts, ReplyMeans::earlier, ReplyMeans::future, ReplyMeans::twice,
                                      ReplyMeans::twice, ReplyMeans::not_waiting, ReplyMeans::unknown}));
        const auto taken = desk_->authorisations().take_replies(seen);
        VERIFY_OK(taken);
        QCOMPARE(taken->accepted, std::size_t{1});
        QCOMPARE(taken->passed_over, std::size_t{6});
        for (const auto* one : {"Z-0002", "Z-0003", "Z-0004"}) QCOMPARE(state_of(one), std::string("sent"));
        // Another institution's, another world's, and none at all.
        const auto reason = [&](const std::string& text) {
            if (!files::replace(place("in") / "2.replies", text)) qFatal("file");
            const auto one = desk_->authorisations().look_at(place("in") / "2.replies").value();
            return one.fault ? std::string(one.fault->detail("reason")) : std::string();
        };
        const std::vector<domain::AuthorisationReply> line{{"Z-0002", "0000", now()}};
        QCOMPARE(reason(domain::replies_text({"practice", "0040000", line})), std::string("institution"));
        QCOMPARE(reason(domain::replies_text({"real", "0129999", line})), std::string("world"));
        QCOMPARE(reason("reply\tZ-0002\t0000\n"), std::string("form"));
        desk::PartsForTests::facts(desk_->parts().machine).settings.package_inbox.clear();
        COMPARE_FAULT(desk_->authorisations().look_at_replies(), authorisation_replies);
    }

    void what_is_shown_is_what_is_taken_in() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({}));
        reply("1.replies", {{"Z-0001", "0101", now()}});
        const auto seen = desk_->authorisations().look_at_replies().value().front();
        reply("1.replies", {{"Z-0001", "0000", now()}});
        QCOMPARE(desk_->authorisations().take_replies(seen).error().detail("reason"), std::string_view("changed"));
        QCOMPARE(state_of("Z-0001"), std::string("sent"));
    }

    void after_twenty_minutes_the_reply_is_overdue_R_AU_1() {
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(hold("Z-0001"));
        VERIFY_OK(desk_->authorisations().send({}));
        const auto late = [&] {
            const auto snapshot = desk_->snapshot();
            return std::ranges::any_of(snapshot->todo, [](const auto& row) {
                return row.book == "authorisations" && row.row == "Z-0001" && row.late;
            });
        };
        QVERIFY(!late());
        desk_->round({});
        VERIFY_OK(desk_->practice()->hurry(std::chrono::minutes{21}));
        QVERIFY(desk_->round({}).changed);  // nothing was written: time alone says so
        QVERIFY(late());
        const auto sent = desk_->authorisations().look().value().sent;
        QVERIFY(std::ranges::find(sent, "Z-0001", &desk::AuthorisationSent::reference)->late);
        reply("1.replies", {{"Z-0001", "0000", now()}});
        VERIFY_OK(desk_->authorisations().take_replies(desk_->authorisations().look_at_replies().value().front()));
        QVERIFY(!late());
    }

    void a_form_good_for_one_submission_is_not_used_again_R_AU_5() {
        VERIFY_OK(officer().sign_in());
        auto form = officer().whole_form().value();
        form.items = {Item::t50};
        VERIFY_OK(desk_->queries().submit(form));
        form.items = {Item::t51};
        desk::PartsForTests::fix(*desk_->parts().seating.seat(),
                                 {{"authorisation_good_for", {"submission", "policy.conf", 1}}});
        const auto refused = desk_->queries().submit(form);
        COMPARE_FAULT(refused, rule_au_5);
        QCOMPARE(refused.error().detail("reason"), std::string_view("whole-form"));
        const auto offered = desk_->queries().offered(form.subject_id).value();
        const auto row = std::ranges::find_if(
            offered, [&](const auto& one) { return one.authorisation.reference == form.authorisation; });
        QVERIFY(row != offered.end() && row->used.size() == std::size(domain::all_items));
        // Each item once is what holds where nobody decided otherwise.
        desk::PartsForTests::fix(*desk_->parts().seating.seat(), {});
        VERIFY_OK(desk_->queries().submit(form));
    }
};

// Authorisations on their way to JCIC, one by one (docs/run/authorisation-package.md): who signed an electronic one,
// what a row keeps when it is sent again, and which files of replies are seen (R-AU-1, R-AU-2, R-AU-8).

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

JCIC_TEST(TestPackages)
JCIC_TEST(TestPackagedForms)
#include "test_packages.moc"
