// Every fault in words: total, told apart, with its details; it writes the tables of docs/use/faults.md.

#include <QMap>
#include <QRegularExpression>
#include <QTranslator>
#include <QtTest>

#include "app/base/fault_reasons.h"
#include "app/words/words.h"
#include "support/page_part.h"
#include "support/test_program.h"

using namespace jcic;
using words::words_for;

namespace {

QString code_name(FaultCode code) {
    const auto text = code_text(code);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString whole(const Fault& fault) {
    const auto said = words_for(fault);
    return said.title + QLatin1Char('\n') + said.cause + QLatin1Char('\n') + said.advice;
}

/// Of faults whose text is no sentence without them.
std::vector<Detail> needed_details(FaultCode code) {
    std::vector<Detail> out;
    const auto add = [&out](std::initializer_list<const char*> keys) {
        for (const char* key : keys) out.push_back({key, "…"});
    };
    if (code == FaultCode::retention_held) add({"letter"});
    if (code == FaultCode::query_volume) add({"limit", "so-far", "asked", "needed"});
    if (code == FaultCode::ledger_newer || code == FaultCode::profile_newer) add({"found", "known"});
    return out;
}

/// A row for each fault in the language of the moment.
QString rows_of_all() {
    QString out;
    for (const auto code : all_fault_codes()) {
        const auto said = words_for(Fault{code, "test", needed_details(code)});
        const QStringList cells{QStringLiteral("`%1`").arg(code_name(code)),
                                QString::number(static_cast<int>(outcome_of(code))), said.title, said.cause,
                                said.advice};
        out += QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
    }
    return out;
}

}  // namespace

class TestFaults : public QObject {
    Q_OBJECT

private slots:
    void every_code_says_what_why_and_what_now() {
        for (const auto code : all_fault_codes()) {
            const auto said = words_for(Fault{code, "test", {}});
            const auto name = code_name(code).toUtf8();
            QVERIFY2(!said.title.trimmed().isEmpty(), name);
            QVERIFY2(!said.cause.trimmed().isEmpty(), name);
            QVERIFY2(!said.advice.trimmed().isEmpty(), name);
            QVERIFY2(!said.title.endsWith(QStringLiteral("。")), name);
        }
    }

    void no_two_codes_say_the_same() {
        QMap<QString, QString> title_of;
        for (const auto code : all_fault_codes()) {
            const auto said = words_for(Fault{code, "test", {}});
            const auto other = title_of.value(said.title);
            QVERIFY2(other.isEmpty(), qPrintable(code_name(code) + QLatin1String(" and ") + other));
            title_of.insert(said.title, code_name(code));
        }
    }

    void no_code_leaves_a_placeholder_behind() {
        const QRegularExpression placeholder(QStringLiteral("%\\d"));
        for (const auto code : all_fault_codes())
            QVERIFY2(!whole(Fault{code, "test", {}}).contains(placeholder), qPrintable(code_name(code)));
    }

    /// Neither JCIC nor a custodian knows it: who is sent to them is sent nowhere. Custody is of JCIC's card alone.
    void a_persons_own_card_is_never_taken_for_JCICs() {
        for (const auto code : all_fault_codes()) {
            if (!code_name(code).startsWith(QLatin1String("card.")) || code == FaultCode::card_custody) continue;
            auto reasons = reasons_of(code);
            reasons.push_back({code, "", ""});
            for (const auto& one : reasons) {
                const auto said = whole({code, "test", {{"whose", "L03"}, {"reason", std::string(one.name)}}});
                for (const auto* word : {"聯徵", "保管", "借用", "第二道", "晶片卡密碼"})
                    QVERIFY2(!said.contains(QString::fromUtf8(word)), qPrintable(code_name(code) + u' ' + said));
            }
        }
    }

    void what_others_said_is_shown_and_does_nothing() {
        const Fault said{FaultCode::host_refused,
                         "host",
                         {{"say",
                           "A12\xE2\x80\xAE"
                           "345\n主機：正常\x1B[2J"}}};
        QVERIFY(whole(said).contains(QStringLiteral("A12⟨U+202E⟩345⟨U+000A⟩主機：正常⟨U+001B⟩[2J")));
    }

    void details_appear_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, FaultCode code, const char* key, const char* value, const char* shown) {
            QTest::newRow(name) << static_cast<int>(code) << key << value << QString::fromUtf8(shown);
        };
        row("tries left on the card", FaultCode::card_pin_wrong, "tries", "2", "尚可再試 2 次");
        row("a person's own card", FaultCode::card_pin_wrong, "whose", "L03", "本人卡片之 PIN");
        row("a person's own card's last try", FaultCode::card_pin_last_try, "whose", "L03", "發卡機構");
        row("a person's own card blocked", FaultCode::card_pin_blocked, "whose", "L03", "復原金鑰");
        row("which half of a recovery key", FaultCode::recovery_half, "half", "2", "輸入之第 2 段");
        row("tries left at the desk", FaultCode::person_password, "tries-left", "4", "尚可再試 4 次");
        row("tries left at the host", FaultCode::host_password, "left", "1", "尚可再試 1 次");
        row("host account locked", FaultCode::host_password, "reason", "locked", "已鎖定");
        row("reader", FaultCode::card_none, "reader", "ACR39U", "ACR39U");
        row("answer to reset", FaultCode::card_unknown, "atr", "3b00", "3b00");
        row("the host's own sentence", FaultCode::host_refused, "say", "卡號停用", "卡號停用");
        row("maintenance until, in Taiwan's time", FaultCode::host_maintenance, "until", "2026-12-21T06:00:00Z",
            "115-12-21 14:00");
        row("first bad event", FaultCode::ledger_corrupt, "sequence", "42", "第 42 筆");
        row("damaged page", FaultCode::ledger_corrupt, "page", "7", "第 7 頁");
        row("damaged file", FaultCode::ledger_corrupt, "file", "Q01.slot", "Q01.slot");
        row("pause", FaultCode::session_paused, "seconds", "30", "30 秒");
        row("duty", FaultCode::person_duty, "duty", "supervisor", "核准主管");
        row("empty field", FaultCode::input_missing, "field", "case-number", "案號");
        row("unknown field stands as it is", FaultCode::input_form, "field", "xyz", "xyz");
        row("glyph", FaultCode::paper_font, "character", "U+20BB7", "U+20BB7");
        row("file", FaultCode::file_missing, "path", "/tmp/a.csv", "/tmp/a.csv");
        row("line", FaultCode::file_form, "line", "7", "第 7 行");
        row("a file that changed", FaultCode::file_form, "reason", "replaced", "檔案已變更");
        row("a page of too much", FaultCode::file_form, "reason", "too-deep", "頁面內容過於複雜");
        row("record's row", FaultCode::host_answer, "row", "3", "第 3 列");
        row("approver is the querier", FaultCode::rule_du_6, "reason", "self", "不得是查詢人員本人");
        row("a reason that says nothing", FaultCode::rule_du_6, "reason", "empty", "同一字");
        row("custodian of their own seat", FaultCode::rule_du_2, "reason", "self", "由另一位到場輸入");
        row("no reply yet", FaultCode::rule_au_1, "reason", "no-reply", "尚未回覆");
        row("item used", FaultCode::rule_au_5, "item", "T50", "T50");
        row("a forged exchange file", FaultCode::exchange_file, "reason", "signature", "簽章不符");
        row("a cut exchange file", FaultCode::exchange_file, "reason", "cut", "不完整");
        row("descriptor", FaultCode::rule_au_4, "reason", "differs", "描述檔與授權書的內容不同");
        row("two persons", FaultCode::input_form, "reason", "same", "不同人員");
        row("address", FaultCode::input_form, "reason", "address", "https://名稱:埠");
        row("characters", FaultCode::input_form, "reason", "characters", "字元");
        row("length", FaultCode::input_form, "reason", "length", "64");
        row("a term at set-up", FaultCode::input_form, "reason", "term", "起迄日");
        row("no list", FaultCode::input_form, "reason", "list", "CRL");
        row("another's list", FaultCode::input_form, "reason", "list-issuer", "憑證機構");
        row("set-up's own name", FaultCode::input_missing, "field", "head_title", "單位主管的職稱");
        row("day", FaultCode::rule_roc_date, "reason", "day", "無該日");
    }

    void details_appear() {
        QFETCH(int, code);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, shown);
        const Fault fault{static_cast<FaultCode>(code), "test", {{key.toStdString(), value.toStdString()}}};
        QVERIFY2(whole(fault).contains(shown), qPrintable(whole(fault)));
        QVERIFY2(!whole(Fault{fault.code, "test", {}}).contains(shown) || value == shown, qPrintable(shown));
    }

    void what_another_try_does_not_mend_is_not_tried_again() {
        const auto usual = words_for(Fault{FaultCode::host_answer, "test", {}}).advice;
        for (const char* reason : {"rows", "cell-length", "size"}) {
            const auto said = words_for(Fault{FaultCode::host_answer, "test", {{"reason", reason}, {"limit", "5000"}}});
            QVERIFY2(said.cause.contains(QStringLiteral("5000")), reason);
            QVERIFY2(said.advice != usual && said.advice.contains(QStringLiteral("調閱期限")), reason);
        }
    }

    void a_certificate_that_does_not_fit_says_why_and_what_to_do() {
        QSet<QString> said;
        for (const char* reason : {"key", "other-key", "other-name", "practice", "expired", "missing"}) {
            const Fault fault{FaultCode::input_form,
                              "setup.certificate",
                              {{"field", "certificate"}, {"reason", reason}, {"workstation", "0129999-W1"}}};
            const auto words = words_for(fault);
            QVERIFY2(words.title.contains(QStringLiteral("工作站")), reason);
            QVERIFY2(!said.contains(words.cause) && !said.contains(words.advice), reason);
            said << words.cause << words.advice;
        }
    }

    /// Which password holds is written when one is verified next: a row of its own is nobody's to enter.
    void what_the_program_writes_by_itself_is_asked_of_nobody() {
        const auto advice = words_for({FaultCode::card_pin_not_known, "test", {}}).advice;
        QVERIFY2(advice.contains(QStringLiteral("任一驗證正確，待辦即消除")), qPrintable(advice));
        QVERIFY2(!advice.contains(QStringLiteral("登記是哪一個")), qPrintable(advice));
    }

    void a_backup_that_does_not_read_back_asks_for_another_disk_and_no_other_file() {
        const auto chosen = words_for(Fault{FaultCode::ledger_corrupt, "ledger.backup-file", {{"file", "b"}}});
        const auto written = words_for(Fault{FaultCode::ledger_corrupt, "ledger.backup-written", {{"file", "b"}}});
        QVERIFY(chosen.advice.contains(QStringLiteral("是否選對檔案")));
        QVERIFY(written.advice.contains(QStringLiteral("更換磁碟")) &&
                written.cause.contains(QStringLiteral("檔案 b")));
        QVERIFY(written.title != chosen.title);
    }

    void a_fault_of_a_setting_says_where_it_stands() {
        const Fault fault{
            FaultCode::card_profile,
            "test",
            {{"reason", "missing"}, {"setting", "card_profile"}, {"set-in", "settings.conf"}, {"set-line", "9"}}};
        QVERIFY(words_for(fault).cause.contains(QStringLiteral("settings.conf 第 9 行「card_profile」")));
    }

    void what_a_register_says_of_its_own_law_is_the_cause() {
        const auto said = words_for(Fault{FaultCode::input_form,
                                          "register",
                                          {{"field", "stopped"}, {"reason", "badge-works"}, {"said", "先停用此卡。"}}});
        QVERIFY2(said.cause.contains(QStringLiteral("先停用此卡。")), qPrintable(said.cause));
    }

    void the_words_of_R_IT_6_are_JCICs_own() {
        QCOMPARE(words_for(Fault{FaultCode::rule_it_6, "test", {}}).cause,
                 QStringLiteral("T50「財政部個人最新年度所得資料」調閱年度不可為空白"));
    }

    void a_refused_T52_names_the_letter_and_its_date() {
        const auto guarantor = domain::may_query(domain::Business::lending, domain::SubjectKind::guarantor,
                                                 domain::Item::t52, *domain::RocDate::parse("1151221"));
        QVERIFY(whole(guarantor.error()).contains(QStringLiteral("勞動部不同意查保證人與負責人（113-04-17 函）")));
        const auto cardholder = domain::may_query(domain::Business::credit_card, domain::SubjectKind::cardholder,
                                                  domain::Item::t52, *domain::RocDate::parse("1151221"));
        QVERIFY(whole(cardholder.error()).contains(QStringLiteral("112-11-01")));
    }

    void a_rule_not_yet_begun_says_since_when() {
        const auto early = domain::may_query(domain::Business::lending, domain::SubjectKind::guarantor,
                                             domain::Item::t50, *domain::RocDate::parse("1130416"));
        QVERIFY(whole(early.error()).contains(QStringLiteral("自 113-04-17 起始得辦理")));
    }

    void a_position_and_the_expected_digit_are_told() {
        QVERIFY(whole(domain::PersonalId::parse("A12345678X").error()).contains(QStringLiteral("第 10 碼")));
        QVERIFY(whole(domain::PersonalId::parse("A123456788").error()).contains(QStringLiteral("最後一碼應為 9")));
        QVERIFY(whole(domain::PersonalId::parse("A12345").error()).contains(QStringLiteral("自第 7 碼起")));
        const auto unseen = whole(domain::PersonalId::parse("A123\u200B456789").error());
        QVERIFY2(unseen.contains(QStringLiteral("第 4 碼後有不可見之字元 U+200B")), qPrintable(unseen));
        QVERIFY(!unseen.contains(QStringLiteral("10 碼")));
        QVERIFY(whole(domain::PersonalId::parse("\u200BA1").error())
                    .contains(QStringLiteral("最前面有不可見的字元 U+200B")));
        QVERIFY(
            whole(domain::BusinessNumber::parse("045 95257").error()).contains(QStringLiteral("第 3 碼後面有空白")));
        QVERIFY(whole(domain::PersonId::parse("L\u200B3").error()).contains(QStringLiteral("第 1 碼後有不可見之字元")));
        QVERIFY(whole(domain::BusinessNumber::parse("0459525X").error()).contains(QStringLiteral("第 8 碼")));
        QVERIFY(whole(domain::InstitutionCode::parse("004").error()).contains(QStringLiteral("7 碼數字")));
    }

    void a_reason_without_its_position_is_told_in_general() {
        const Fault bare{FaultCode::rule_id_national, "test", {{"reason", "digit"}}};
        QCOMPARE(words_for(bare).cause, words_for(Fault{FaultCode::rule_id_national, "test", {}}).cause);
    }

    void what_is_missing_in_a_password_is_listed() {
        const auto said = words_for(Fault{FaultCode::rule_pw_1, "test", {{"missing", "digit,symbol"}}});
        QVERIFY(said.cause.contains(QStringLiteral("數字、特殊符號")));
        QVERIFY(!said.cause.contains(QStringLiteral("大寫")));
    }

    void the_page_lists_them_in_both_languages() {
        const auto chinese = QString::fromUtf8(
                                 "| 代碼 | 結束狀態 | 發生什麼 | 原因 | 建議處理方式 |\n"
                                 "| --- | --- | --- | --- | --- |\n") +
                             rows_of_all();
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/jcic-desk_en.qm")));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const auto english = QStringLiteral(
                                 "| code | exit | what happened | why | what to do |\n"
                                 "| --- | --- | --- | --- | --- |\n") +
                             rows_of_all();
        QVERIFY(QCoreApplication::removeTranslator(&translator));
        QVERIFY(test::is_page_part("docs/use/faults.md", "faults-en", english));
        QVERIFY(test::is_page_part("docs/use/faults.md", "faults-zh", chinese));
    }
};

// Every code with every reason that it may carry: an advice in both languages, told apart wherever
// app/base/fault_reasons.def says that people have something else to do; and docs/use/faults.md, which lists them.

namespace {

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString pair_of(const FaultReason& one) {
    return text_of(code_text(one.code)) + u' ' + text_of(one.name);
}

words::Words words_of(FaultCode code, std::string_view reason) {
    std::vector<Detail> details;
    if (!reason.empty()) details.push_back({"reason", std::string(reason)});
    return words::words_for(Fault{code, "test", details});
}

/// "- `card.certificate`: `expired`, …" for each code that has any.
QString list_of_reasons() {
    QString out;
    for (const auto code : all_fault_codes()) {
        QStringList names;
        for (const auto& one : reasons_of(code)) names << u'`' + text_of(one.name) + u'`';
        if (speaks_its_reason(code)) names << QStringLiteral("a sentence");
        if (!names.isEmpty())
            out += test::list_entry(QStringLiteral("`%1`: %2").arg(text_of(code_text(code)), names.join(u", ")));
    }
    return out;
}

}  // namespace

class TestReasonWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(english_.load(QStringLiteral(":/translations/jcic-desk_en.qm"))); }

    void each_reason_has_words_that_fit_it_data() {
        QTest::addColumn<bool>("english");
        QTest::newRow("Chinese") << false;
        QTest::newRow("English") << true;
    }
    void each_reason_has_words_that_fit_it() {
        QFETCH(bool, english);
        if (english) QVERIFY(QCoreApplication::installTranslator(&english_));
        QStringList wrong;
        for (const auto& one : all_fault_reasons()) judge(one, wrong);
        if (english) QCoreApplication::removeTranslator(&english_);
        for (const auto& one : wrong) qWarning("%s", qPrintable(one));  // a message of its own: QVERIFY2 cuts long ones
        QVERIFY(wrong.isEmpty());
    }

    void each_reason_is_in_both_languages() {
        for (const auto& one : all_fault_reasons()) {
            const auto chinese = words_of(one.code, one.name);
            QVERIFY(QCoreApplication::installTranslator(&english_));
            const auto english = words_of(one.code, one.name);
            QCoreApplication::removeTranslator(&english_);
            QVERIFY2(english.title != chinese.title, qPrintable(pair_of(one)));
            QVERIFY2(english.cause != chinese.cause, qPrintable(pair_of(one)));
            QVERIFY2(english.advice != chinese.advice, qPrintable(pair_of(one)));
        }
    }

    void the_page_lists_them() { QVERIFY(test::is_page_part("docs/use/faults.md", "reasons", list_of_reasons())); }

private:
    static void judge(const FaultReason& one, QStringList& wrong) {
        const auto said = words_of(one.code, one.name);
        if (said.title.isEmpty() || said.cause.isEmpty() || said.advice.isEmpty())
            wrong << pair_of(one) + QStringLiteral(": nothing said");
        if (said.advice.contains(QLatin1String("%1"))) wrong << pair_of(one) + QStringLiteral(": a place left empty");
        if (one.advice_of != one.name) {
            if (said.advice != words_of(one.code, one.advice_of).advice)
                wrong << pair_of(one) + QStringLiteral(": has an advice of its own; REASON, not REASON_AS");
            return;
        }
        if (said.advice == words_of(one.code, {}).advice)
            wrong << pair_of(one) + QStringLiteral(": no advice of its own");
        for (const auto& other : reasons_of(one.code))
            if (other.advice_of == other.name && other.name != one.name &&
                words_of(other.code, other.name).advice == said.advice)
                wrong << QStringLiteral("%1: the advice of %2; REASON_AS").arg(pair_of(one), text_of(other.name));
    }

    QTranslator english_;
};

JCIC_TEST(TestFaults)
JCIC_TEST(TestReasonWords)
#include "test_faults.moc"
