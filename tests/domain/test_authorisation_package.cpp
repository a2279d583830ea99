// What a package of authorisations and a file of replies say (R-AU-1, R-AU-4, R-AU-8, R-AU-9;
// docs/run/authorisation-package.md): one text for what is said, every fault named, nothing believed that is not whole.
#include <QtTest>
#include <functional>
#include <set>

#include "app/domain/authorisation_package.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

UtcTime some_time() {
    return parse_iso("2026-11-20T02:03:04.567Z").value();
}
RocDate some_day() {
    return RocDate::parse("1151120").value();
}

PackagedForm a_packaged_form() {
    PackagedForm out;
    out.reference = "A-001";
    out.form = {"A123456789", "0129999",      "1151102",
                "1160101",    "個人房屋貸款", {{Item::t50, Tick::yes}, {Item::t51, Tick::no}, {Item::t52, Tick::yes}},
                true};
    out.name = "王𠮷明";
    out.notices = true;
    out.identity = "id-card";
    out.verifier = "L03";
    out.verified_on = "1151102";
    out.file = "0001.pdf";
    out.bytes = 1234;
    out.digest = std::string(64, 'a');
    return out;
}
AuthorisationPackage example_package() {
    auto second = a_packaged_form();
    second.reference = "A-002";
    second.kind = AuthorisationKind::c3_certificate;
    second.identity = "c3-certificate";
    second.file = "0002.png";
    return {"practice",  "0129999", "0129999-W1", "authorisations-0129999-x.p7m",
            some_time(), "L03",     "",           {a_packaged_form(), second}};
}

std::set<std::string> faults_when(const std::function<void(PackagedForm&)>& spoil) {
    auto form = a_packaged_form();
    spoil(form);
    std::set<std::string> out;
    for (const auto& one : faults_of(form, some_day())) {
        if (one.code != FaultCode::rule_au_4 && one.code != FaultCode::input_form) out.insert(std::string(one.text()));
        out.insert(std::string(one.detail("field")) + " " + std::string(one.detail("reason")));
    }
    return out;
}

AuthorisationReplies example_replies() {
    return {"practice", "0129999", {{"A-001", "0000", some_time()}, {"A-002", "0101", some_time()}}};
}
std::string reason_in(const std::string& text) {
    const auto read = read_replies(text);
    if (read || read.error().code != FaultCode::authorisation_replies) return "no such fault";
    return std::string(read.error().detail("reason")) + std::string(read.error().detail("line"));
}
std::string replaced(std::string text, std::string_view old, std::string_view now) {
    const auto at = text.find(old);
    if (at == std::string::npos) qFatal("not in the text");
    return text.replace(at, old.size(), now);
}

}  // namespace

class TestAuthorisationPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_written_is_read_again() {
        const auto package = example_package();
        const auto text = descriptor_text(package);
        const auto read = read_descriptor(text);
        VERIFY_OK(read);
        QCOMPARE(read->forms.size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i) QVERIFY(differences(package.forms[i], read->forms[i]).empty());
        QCOMPARE(read->made, package.made);
        QCOMPARE(read->account, std::string());
        QCOMPARE(descriptor_text(*read), text);
        for (const auto kind :
             {AuthorisationKind::paper, AuthorisationKind::citizen_certificate, AuthorisationKind::c3_certificate}) {
            auto one = package;
            one.forms.front().kind = kind;
            QVERIFY(read_descriptor(descriptor_text(one)).value().forms.front().kind == kind);
        }
    }
    void a_package_has_so_many_forms_and_no_more() {
        auto package = example_package();
        package.forms.assign(most_packaged_forms, a_packaged_form());
        QCOMPARE(read_descriptor(descriptor_text(package)).value().forms.size(), most_packaged_forms);
        package.forms.push_back(a_packaged_form());
        COMPARE_FAULT(read_descriptor(descriptor_text(package)), authorisation_package);
    }
    void a_good_form_has_no_fault() { QVERIFY(faults_of(a_packaged_form(), some_day()).empty()); }
    void each_fault_is_named_R_AU_4_R_AU_8_R_AU_9() {
        using Faults = std::set<std::string>;
        QCOMPARE(faults_when([](auto& f) { f.form.signed_on = "115112"; }), Faults{"signed-on unpadded"});
        QCOMPARE(faults_when([](auto& f) { f.form.ends_on = "1151101"; }), (Faults{"ends-on order", "ends-on over"}));
        QCOMPARE(faults_when([](auto& f) { f.form.ends_on = "1151119"; }), Faults{"ends-on over"});
        QCOMPARE(faults_when([](auto& f) { f.form.ends_on = "1151120"; }), Faults{});
        QCOMPARE(faults_when([](auto& f) { f.form.read_box = false; }), Faults{"read-box not-ticked"});
        QCOMPARE(faults_when([](auto& f) { f.form.items.front().second = Tick::neither; }), Faults{"T50 no-choice"});
        QCOMPARE(faults_when([](auto& f) {
                     for (auto& item : f.form.items) item.second = Tick::no;
                 }),
                 Faults{"items empty"});
        QCOMPARE(faults_when([](auto& f) { f.identity.clear(); }), Faults{"identity not-checked"});
        QCOMPARE(faults_when([](auto& f) { f.notices = false; }), Faults{"notices not-told"});
        QCOMPARE(faults_when([](auto& f) { f.file.clear(); }), Faults{"form no-form"});
        QVERIFY(faults_when([](auto& f) { f.form.institution = "012999"; }).contains("institution length"));
        // What a descriptor cannot say is told of its own form, before a package with others is written.
        QCOMPARE(faults_when([](auto& f) { f.form.application_name = "-"; }), Faults{"application-name not-said"});
        QCOMPARE(faults_when([](auto& f) { f.name = "王\t明"; }), Faults{"name not-said"});
        QCOMPARE(faults_when([](auto& f) { f.verifier = "-"; }), Faults{"verifier not-said"});
        QCOMPARE(faults_when([](auto& f) { f.reference = "-"; }), Faults{"reference not-said"});
    }
    void a_descriptor_that_says_otherwise_is_told_field_by_field_R_AU_4() {
        const auto row = a_packaged_form();
        const auto differs = [&](const std::function<void(PackagedForm&)>& spoil) {
            auto other = row;
            spoil(other);
            std::set<std::string> out;
            for (const auto& one : differences(row, other)) out.insert(std::string(one.detail("field")));
            return out;
        };
        using Fields = std::set<std::string>;
        QVERIFY(differs([](auto&) {}).empty());
        QCOMPARE(differs([](auto& f) { f.form.items[1].second = Tick::yes; }), Fields{"T51"});
        QCOMPARE(differs([](auto& f) { f.form.signed_on = "1151103"; }), Fields{"signed-on"});
        QCOMPARE(differs([](auto& f) { f.form.ends_on = "1160102"; }), Fields{"ends-on"});
        QCOMPARE(differs([](auto& f) { f.form.institution = "0129998"; }), Fields{"institution"});
        QCOMPARE(differs([](auto& f) { f.digest = std::string(64, 'b'); }), Fields{"form"});
        QCOMPARE(differs([](auto& f) { f.verifier = "L04"; }), Fields{"verifier"});
        QCOMPARE(differs([](auto& f) { f.form.read_box = false; }), Fields{"read-box"});
        QCOMPARE(differs([](auto& f) { f.notices = false; }), Fields{"notices"});
    }
    void no_descriptor_is_believed_in_part() {
        const auto text = descriptor_text(example_package());
        for (std::size_t size = 0; size < text.size(); ++size)
            COMPARE_FAULT(read_descriptor(text.substr(0, size)), authorisation_package);
        for (std::size_t at = 0; at < text.size(); ++at) {
            auto changed = text;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            if (const auto read = read_descriptor(changed); read) QCOMPARE(descriptor_text(*read), changed);
        }
        COMPARE_FAULT(read_descriptor(text + "x"), authorisation_package);
        COMPARE_FAULT(read_descriptor("\n"), authorisation_package);
        COMPARE_FAULT(read_descriptor(replaced(text, "王𠮷明", "\xFF")), authorisation_package);
        COMPARE_FAULT(read_descriptor(replaced(text, "read-box\tyes", "read-box\tYes")), authorisation_package);
        COMPARE_FAULT(read_descriptor(replaced(text, "item\tT51\tno", "item\tT51\tperhaps")), authorisation_package);
        COMPARE_FAULT(read_descriptor(replaced(text, "item\tT51", "item\tT52")), authorisation_package);
        COMPARE_FAULT(read_descriptor(replaced(text, "form\t2", "form\t1")), authorisation_package);
        COMPARE_FAULT(read_descriptor(replaced(text, "forms\t2", "forms\t3")), authorisation_package);
    }
    void what_somebody_typed_cannot_end_its_line() {
        auto package = example_package();
        package.forms.front().name = "王\nsubject\tB";
        const auto read = read_descriptor(descriptor_text(package));
        VERIFY_OK(read);
        QCOMPARE(read->forms.front().form.subject_id, std::string("A123456789"));
        QVERIFY(!differences(package.forms.front(), read->forms.front()).empty());
    }
    void the_archive_is_a_tar_file_of_whole_blocks() {
        const std::string descriptor = "x", image(513, 'y');
        const auto bytes = archive_of({{"descriptor.txt", view(descriptor)}, {"0001.pdf", view(image)}}, some_time());
        QCOMPARE(bytes.size(), std::size_t{512 * (2 + 3 + 2)});
        const auto text = to_text(bytes);
        QCOMPARE(text.substr(0, 15), std::string("descriptor.txt\0", 15));
        QCOMPARE(text.substr(257, 8), std::string("ustar\0"
                                                  "00",
                                                  8));
        QCOMPARE(text.substr(1024, 8), std::string("0001.pdf"));
        QCOMPARE(text.substr(1024 + 124, 11), std::string("00000001001"));
        QCOMPARE(text.substr(1536, 513), image);
        QCOMPARE(archive_of({{"whole", view(image).first(512)}}, some_time()).size(), std::size_t{512 * (1 + 1 + 2)});
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < 512; ++i) sum += i >= 148 && i < 156 ? std::uint64_t{' '} : bytes[i];
        QCOMPARE(std::stoull(text.substr(148, 6), nullptr, 8), static_cast<unsigned long long>(sum));
    }
    void each_head_of_the_archive_is_what_ustar_says() {
        const auto padded = [](std::string text, std::size_t size) {
            return text + std::string(size - text.size(), '\0');
        };
        const auto head_of = [](const std::string& name, std::string_view made) {
            return to_text(archive_of({{name, {}}}, parse_iso(made).value())).substr(0, 512);
        };
        const auto expected = [&](const std::string& name, const std::string& seconds, const std::string& sum) {
            return padded(padded(name, 100) + padded("0000600", 8) + padded("0000000", 8) + padded("0000000", 8) +
                              padded("00000000000", 12) + padded(seconds, 12) + padded(sum, 7) + " 0" +
                              std::string(100, '\0') + padded("ustar", 6) + "00",
                          512);
        };
        QCOMPARE(head_of("a", "1970-01-01T00:00:08.900Z"), expected("a", "00000000010", "006067"));
        QCOMPARE(head_of("a", "1969-12-31T23:59:00.000Z"), expected("a", "00000000000", "006066"));
        // The hundredth byte of a name stays the NUL that ends it.
        QCOMPARE(head_of(std::string(120, 'a'), "1970-01-01T00:00:00.000Z"),
                 expected(std::string(99, 'a'), "00000000000", "030530"));
    }
    void replies_are_read_as_they_are_written() {
        const auto read = read_replies(replies_text(example_replies()));
        VERIFY_OK(read);
        QVERIFY(*read == example_replies());
        // As another system would end its lines.
        std::string text;
        for (const char c : replies_text(example_replies()))
            text += c == '\n' ? std::string("\r\n") : std::string(1, c);
        QVERIFY(read_replies(text).value() == example_replies());
    }
    void what_is_no_file_of_replies_is_refused_with_its_line() {
        const auto good = replies_text(example_replies());
        QCOMPARE(reason_in(""), std::string("form1"));
        QCOMPARE(reason_in("something else\n"), std::string("form1"));
        QCOMPARE(reason_in(good.substr(0, good.size() - 1)), std::string("cut"));
        QCOMPARE(reason_in(good.substr(0, good.find("reply\tA-002"))), std::string("cut"));
        QCOMPARE(reason_in(replaced(good, "A-001\t0000", "A-001\t00 0")), std::string("form4"));
        QCOMPARE(reason_in(replaced(good, "A-002\t0101\t2026-11-20", "A-002\t0101\t2026-13-20")), std::string("form5"));
        QCOMPARE(reason_in(replaced(good, "replies\t2", "replies\t3")), std::string("form6"));
        QCOMPARE(reason_in(good + "reply"), std::string("form6"));
        QVERIFY(read_replies(replaced(good, "0000", "09AMZamz")));
        for (const char outside : {'/', ':', '@', '[', '`', '{'})
            QCOMPARE(reason_in(replaced(good, "0000", std::string(3, '0') + outside)), std::string("form4"));
        QCOMPARE(reason_in(replaced(good, "A-001\t0000", "A-001\t")), std::string("form4"));
        QCOMPARE(reason_in(replaced(good, "institution\t", "bank\t")), std::string("form3"));
        QCOMPARE(reason_in(replaced(good, "\t0129999", "\t")), std::string("form3"));
        QCOMPARE(reason_in(replaced(good, "\t0129999", "\t0129999\t1")), std::string("form3"));
        QCOMPARE(reason_in(replaced(good, "replies\t2", "others\t2")), std::string("form6"));
        QCOMPARE(reason_in(replaced(good, "replies\t2", "replies\t2\t2")), std::string("form6"));
        QCOMPARE(reason_in(replaced(good, "0000", "000000000")), std::string("form4"));
        QVERIFY(read_replies(replaced(good, "A-001", std::string(200, 'A'))));
        QCOMPARE(reason_in(replaced(good, "A-001", std::string(201, 'A'))), std::string("form4"));
        QCOMPARE(reason_in(replaced(good, "A-001",
                                    "A\x01"
                                    "1")),
                 std::string("form4"));
    }
    void a_file_has_so_many_replies_and_no_more() {
        auto many = example_replies();
        many.replies.assign(most_replies, many.replies.front());
        QCOMPARE(read_replies(replies_text(many)).value().replies.size(), most_replies);
        many.replies.push_back(many.replies.front());
        QCOMPARE(reason_in(replies_text(many)), std::string("lines"));
    }
    void whatever_is_changed_in_a_file_it_is_read_whole_or_not_at_all() {
        const auto good = replies_text(example_replies());
        for (std::size_t at = 0; at < good.size(); ++at)
            for (const char now : {'\0', '\t', '\n', '9', '\xFF'}) {
                auto text = good;
                text[at] = now;
                if (const auto read = read_replies(text); read) QCOMPARE(read->replies.size(), std::size_t{2});
            }
    }
};

JCIC_TEST(TestAuthorisationPackage)
#include "test_authorisation_package.moc"
