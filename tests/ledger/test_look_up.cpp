// Looking things up: by what an event is about and what it says, newest first, a window at a time.

#include <QTest>
#include <algorithm>

#include "app/domain/compared.h"
#include "app/ledger/session/opened.h"
#include "app/search/look_up.h"
#include "app/search/search_index.h"
#include "app/store/bigrams.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

constexpr const char* person_id = "A123456789";

/// A query's first event as app/inquiry writes it, as far as look-ups care.
domain::Entry submitted(LedgerWorld& world, const std::string& id, const std::string& name = "王小明") {
    auto entry = world.entry("query.submitted", "query:" + id);
    const auto key = "query:" + id;
    return entry.plain("case-number", "2026-房貸-" + id)
        .plain("items", "T50,T52")
        .plain("key", std::string(64, 'a'))
        .personal("subject-id", person_id, key)
        .personal("subject-name", name, key)
        .personal("reason", "申請房屋貸款，核對年度所得", key)
        .personal("page", "頁上另有其字", key)
        .apart("request", "位元組在此", key);
}

domain::Entry serial(LedgerWorld& world, const std::string& id, const std::string& number) {
    auto entry = world.entry("query.serial", "query:" + id);
    return entry.plain("item", "T50").personal("serial", number, "query:" + id);
}

std::vector<std::uint64_t> sequences(const Result<Found>& found) {
    std::vector<std::uint64_t> out;
    if (found)
        for (const auto& event : found->events) out.push_back(event.sequence);
    return out;
}

LookUp words(std::initializer_list<const char*> typed) {
    LookUp out;
    for (const auto* word : typed) out.words.push_back({word});
    return out;
}

LookUp with(std::string LookUp::*what, std::string value) {
    LookUp out;
    out.*what = std::move(value);
    return out;
}

using List = std::vector<std::uint64_t>;

/// Three events after the founding, and an officer who reads records.
struct SearchWorld : LedgerWorld {
    std::unique_ptr<Session> session = sign_in("Q01").value();
    std::uint64_t first = session->append(submitted(*this, "00417")).value().sequence;
    std::uint64_t second = session->append(submitted(*this, "00999", "陳大文")).value().sequence;
    std::uint64_t third = session->append(serial(*this, "00417", "1151120-0001-7734")).value().sequence;

    [[nodiscard]] fs::path index_file() const { return path() / "search-records.db"; }
};

}  // namespace

class TestLookUp : public QObject {
    Q_OBJECT
private slots:
    void a_word_of_two_characters_is_found_in_the_midst_of_a_sentence() {
        SearchWorld world;
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"年度"}))), (List{world.second, world.first}));
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"小明"}))), List{world.first});
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"房屋貸款"}))), (List{world.second, world.first}));
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"屋年"}))), List{});
    }
    void one_character_is_found_too() {
        SearchWorld world;
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"文"}))), List{world.second});
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"申"}))), (List{world.second, world.first}));
    }
    void every_word_must_be_there() {
        SearchWorld world;
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"小明", "貸款"}))), List{world.first});
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"小明", "大文"}))), List{});
    }
    void letters_are_found_whatever_their_case_or_width() {
        SearchWorld world;
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"a１２３"}))), (List{world.second, world.first}));
    }
    // R-PA-7: whoever asks what is held about them is not "not found" for a dot or a keyboard.
    void a_name_and_a_number_are_found_however_they_are_typed() {
        SearchWorld world;
        const auto named = world.session->append(submitted(world, "00500", "瓦歷斯‧諾幹")).value().sequence;
        const auto spaced = world.session->append(submitted(world, "00501", "\u91D1 小·美")).value().sequence;
        for (const auto* typed : {"瓦歷斯·諾幹", "瓦歷斯・諾幹", "瓦歷斯．諾幹", "瓦歷斯諾幹", "瓦歷斯 諾幹", "斯諾"})
            QCOMPARE(sequences(ledger::look_up(*world.session, words({typed}))), List{named});
        for (const auto* typed : {"\uF90A小美", "\u91D1小美", "小 美"})
            QCOMPARE(sequences(ledger::look_up(*world.session, words({typed}))), List{spaced});
        for (const auto* typed : {"２０２６－房貸－００４１７", "2026—房貸—00417", "2026房貸00417"}) {
            QCOMPARE(sequences(ledger::look_up(*world.session, words({typed}))), List{world.first});
            if (std::string_view(typed) != "2026房貸00417")
                QCOMPARE(sequences(ledger::look_up(*world.session, with(&LookUp::case_number, typed))),
                         (List{world.third, world.first}));
        }
        const auto dated =
            world.session->append(world.entry("copy.filed", "query:x").plain("on", "1151126")).value().sequence;
        for (const auto* typed : {"1151126", "115-11-26", "115/11/26", "115年11月26日", "１１５．１１．２６"})
            QCOMPARE(sequences(ledger::look_up(*world.session, words({typed}))), List{dated});
        for (const auto* nothing : {"‧", " ", "-"})
            QVERIFY2(sequences(ledger::look_up(*world.session, words({nothing}))).size() > 4, nothing);
    }

    // The search's own language is nothing that a person types.
    void what_is_typed_is_never_taken_for_an_expression() {
        SearchWorld world;
        for (const auto* typed : {"\"", "a\"b", "小明 OR 大文", "NOT", "*", "(", "words:小明", "\x02kind=query."})
            QCOMPARE(sequences(ledger::look_up(*world.session, words({typed}))), List{});
    }

    void finds_by_what_an_event_is_about() {
        SearchWorld world;
        auto& session = *world.session;
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::kind, "query.serial"))), List{world.third});
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::kind, "query."))),
                 (List{world.third, world.second, world.first}));
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::subject, "query:00999"))), List{world.second});
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::item, "T52"))), (List{world.second, world.first}));
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::item, "T5"))), List{});
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::person, "H01"))), List{});
        auto mine = with(&LookUp::person, "Q01");
        mine.kind = "query.serial";
        QCOMPARE(sequences(ledger::look_up(session, mine)), List{world.third});
    }
    void a_case_and_a_person_asked_about_find_all_events_of_their_queries() {
        SearchWorld world;
        auto& session = *world.session;
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::case_number, "2026-房貸-00417"))),
                 (List{world.third, world.first}));
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::case_number, "2026-房貸-0041"))), List{});
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::person_id, person_id))),
                 (List{world.third, world.second, world.first}));
    }
    // A desk asks this of every form that is typed: nothing is read for it, however many queries there are.
    void queries_of_which_that_was_said_are_found_and_no_event_is_read() {
        SearchWorld world;
        VERIFY_OK(world.session->append(
            serial(world, "00417", "1151120-0001-7735").personal("subject-id", person_id, "query:00417")));
        VERIFY_OK(world.session->append(world.entry("register.x", "row:1").personal("subject-id", person_id, "row:1")));
        VERIFY_OK(ledger::advance_index(*world.session, 1000));
        const auto before = world.session->opened().events().given();
        auto& session = *world.session;
        const auto found = [&session](IndexedText what, const std::string& value, std::size_t limit = 100) {
            return subjects_of_which(session, what, value, "query:", limit).value();
        };
        using Subjects = std::vector<std::string>;
        QCOMPARE(found(IndexedText::person_id, person_id), (Subjects{"query:00999", "query:00417"}));
        QCOMPARE(found(IndexedText::person_id, "A12345678"), Subjects{});
        QCOMPARE(found(IndexedText::reason, "申請房屋貸款，核對年度所得"), (Subjects{"query:00999", "query:00417"}));
        QCOMPARE(found(IndexedText::reason, "申請房屋貸款，核對年度所得", 1), Subjects{"query:00999"});
        QCOMPARE(found(IndexedText::reason, "核對年度所得"), Subjects{});
        QCOMPARE(found(IndexedText::case_number, "2026-房貸-00417"), Subjects{"query:00417"});
        QCOMPARE(world.session->opened().events().given(), before);
        VERIFY_OK(world.erase(*world.session, "query:00999"));
        VERIFY_OK(ledger::advance_index(*world.session, 1000));  // as whoever asks does first
        QCOMPARE(found(IndexedText::person_id, person_id), Subjects{"query:00417"});
        QCOMPARE(found(IndexedText::reason, "申請房屋貸款，核對年度所得"), Subjects{"query:00417"});
        QCOMPARE(found(IndexedText::case_number, "2026-房貸-00999"), Subjects{"query:00999"});
    }
    void a_part_of_a_number_is_found_wherever_it_stands() {
        SearchWorld world;
        for (const auto* part : {"00417", "0417", "041", "貸-00417", "2026-房貸-00417"})
            QCOMPARE(sequences(ledger::look_up(*world.session, words({part}))), List{world.first});
        for (const auto* part : {"1-773", "-7734", "20-0001-7734", "1151120-0001"})
            QCOMPARE(sequences(ledger::look_up(*world.session, words({part}))), List{world.third});
        for (const auto* part : {"00418", "20001-7", "004170", "7734-1151"})
            QCOMPARE(sequences(ledger::look_up(*world.session, words({part}))), List{});
    }
    // R-SE-5: a serial number is sought by its end.
    void a_serial_number_is_found_by_its_last_digits_only() {
        SearchWorld world;
        QCOMPARE(sequences(ledger::look_up(*world.session, with(&LookUp::serial_end, "7734"))), List{world.third});
        QCOMPARE(sequences(ledger::look_up(*world.session, with(&LookUp::serial_end, "34"))), List{world.third});
        QCOMPARE(sequences(ledger::look_up(*world.session, with(&LookUp::serial_end, "0001"))), List{});
    }
    void a_word_that_names_people_or_actions_finds_what_they_did() {
        SearchWorld world;
        LookUp look_up;
        look_up.words.push_back({"取得", {}, {"query.serial"}});
        QCOMPARE(sequences(ledger::look_up(*world.session, look_up)), List{world.third});
        look_up.words = {{"怡君", {"Q01"}}};
        look_up.kind = "query.";
        QCOMPARE(sequences(ledger::look_up(*world.session, look_up)), (List{world.third, world.second, world.first}));
    }

    void a_time_limits_also_where_the_clock_was_set_back() {
        SearchWorld world;
        const auto noon = world.clock.now() + std::chrono::hours(12);
        world.clock.set(noon);
        const auto at_noon = world.session->append(world.entry("copy.filed")).value().sequence;
        world.clock.set(noon - std::chrono::hours(24 * 400));
        const auto earlier = world.session->append(world.entry("copy.filed")).value().sequence;
        LookUp look_up;
        look_up.since = noon;
        QCOMPARE(sequences(ledger::look_up(*world.session, look_up)), List{at_noon});
        look_up.since.reset();
        look_up.until = noon - std::chrono::hours(24 * 399);
        // Beside it what the ledger wrote first: that the clock was set.
        QCOMPARE(sequences(ledger::look_up(*world.session, look_up)), (List{earlier, earlier - 1}));
        look_up.words.push_back({"小明"});
        QCOMPARE(sequences(ledger::look_up(*world.session, look_up)), List{});
    }

    void windows_follow_one_another_without_gap_or_repeat() {
        SearchWorld world;
        for (int i = 0; i < 25; ++i) VERIFY_OK(world.session->append(world.entry("copy.filed", "query:x")));
        for (const bool limited : {true, false}) {
            LookUp look_up;
            if (limited) look_up.kind = "copy.filed";
            look_up.limit = 7;
            List all;
            do {
                const auto found = ledger::look_up(*world.session, look_up).value();
                for (const auto& event : found.events) all.push_back(event.sequence);
                look_up.newest = found.next;
            } while (look_up.newest != 0);
            const auto wanted = limited ? 25 : world.session->count().value();
            QCOMPARE(all.size(), static_cast<std::size_t>(wanted));
            for (std::size_t i = 1; i < all.size(); ++i) QCOMPARE(all[i], all[i - 1] - 1);
        }
    }

    void what_is_kept_apart_or_stands_on_a_signed_page_is_not_searched() {
        SearchWorld world;
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"位元組"}))), List{});
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"另有"}))), List{});
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"aaaa"}))), List{});
    }
    // The administrator sees people, never records (desk.md).
    void who_may_not_read_personal_values_finds_nothing_by_them() {
        SearchWorld world;
        VERIFY_OK(ledger::look_up(*world.session, words({"小明"})));
        world.session.reset();
        const auto session = world.sign_in("A01").value();
        QCOMPARE(sequences(ledger::look_up(*session, words({"小明"}))), List{});
        QCOMPARE(sequences(ledger::look_up(*session, with(&LookUp::person_id, person_id))), List{});
        QCOMPARE(sequences(ledger::look_up(*session, with(&LookUp::serial_end, "7734"))), List{});
        QCOMPARE(sequences(ledger::look_up(*session, words({"房貸"}))), (List{world.second, world.first}));
        QCOMPARE(sequences(ledger::look_up(*session, with(&LookUp::case_number, "2026-房貸-00417"))),
                 (List{world.third, world.first}));
    }

    void an_erased_value_is_found_no_longer_and_left_nothing_in_the_index() {
        SearchWorld world;
        auto& session = *world.session;
        QCOMPARE(sequences(ledger::look_up(session, words({"小明"}))), List{world.first});
        VERIFY_OK(world.erase(session, "query:00417"));
        const auto end = session.count().value();
        QCOMPARE(sequences(ledger::look_up(session, words({"小明"}))), List{});
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::serial_end, "7734"))), List{});
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::person_id, person_id))), List{world.second});
        QCOMPARE(sequences(ledger::look_up(session, with(&LookUp::case_number, "2026-房貸-00417"))),
                 (List{end, world.third, world.first}));
        QCOMPARE(sequences(ledger::look_up(session, words({"年度"}))), List{world.second});
        QVERIFY(!index_says(world, "小明"));
        QVERIFY(!index_says(world, "7734"));
        QVERIFY(index_says(world, "陳大"));
    }
    void an_erasure_that_was_interrupted_is_ended_at_the_next_sign_in() {
        SearchWorld world;
        VERIFY_OK(ledger::look_up(*world.session, words({"小明"})));
        {
            EventQuery of_query;
            of_query.subject = "query:00417";
            const auto submission = world.session->events(of_query).value().front();
            const auto agreed =
                world.written_by_the_head(*world.session, world.agreement(*world.session, submission.earlier()))
                    .value();
            VERIFY_OK(world.session->append(world.entry("query.erased")
                                                .plain(std::string(field::destroys), "query:00417")
                                                .plain(std::string(field::agreement), to_hex(agreed.entry.id))));
            auto& opened = world.session->opened();
            auto transaction = Transaction::begin(opened.database()).value();
            VERIFY_OK(opened.values().erase("query:00417"));
            VERIFY_OK(transaction.commit());
        }
        world.session.reset();
        world.session = world.sign_in("Q01").value();
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"小明"}))), List{});
        QVERIFY(!index_says(world, "小明"));
    }
    void who_erases_without_reading_throws_the_readers_index_away() {
        SearchWorld world;
        VERIFY_OK(ledger::look_up(*world.session, words({"小明"})));
        world.session.reset();
        QVERIFY(fs::exists(world.index_file()));
        VERIFY_OK(world.erase(*world.sign_in("A01").value(), "query:00417"));
        QVERIFY(!fs::exists(world.index_file()));
        world.session = world.sign_in("Q01").value();
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"小明"}))), List{});
    }

    void an_index_that_is_behind_says_so_and_goes_on() {
        SearchWorld world;
        QCOMPARE(ledger::advance_index(*world.session, 2).value().done, std::uint64_t{2});
        const auto total = world.session->count().value();
        const auto progress = ledger::advance_index(*world.session, 3).value();
        QCOMPARE(progress.done, std::uint64_t{5});
        QCOMPARE(progress.total, total);
        QVERIFY(!progress.complete());
        const auto found = ledger::look_up(*world.session, words({"小明"})).value();
        QVERIFY(found.indexed.complete());
        QCOMPARE(found.events.size(), std::size_t{1});
    }
    void thrown_away_and_made_anew_it_says_the_same() {
        SearchWorld world;
        VERIFY_OK(ledger::advance_index(*world.session, 1000));
        const auto before = index_content(world);
        QVERIFY(before.size() > 3);
        VERIFY_OK(ledger::begin_index(*world.session));
        QVERIFY(!fs::exists(world.index_file()));
        VERIFY_OK(ledger::advance_index(*world.session, 2));
        VERIFY_OK(ledger::advance_index(*world.session, 1000));
        QCOMPARE(index_content(world), before);
    }
    void a_damaged_index_is_made_anew() {
        SearchWorld world;
        VERIFY_OK(ledger::advance_index(*world.session, 1000));
        world.session.reset();
        auto bytes = contents(world.index_file());
        for (std::size_t i = 4096; i < bytes.size(); i += 97) bytes[i] ^= 0x40U;
        put_contents(world.index_file(), bytes);
        world.session = world.sign_in("Q01").value();
        QCOMPARE(sequences(ledger::look_up(*world.session, words({"小明"}))), List{world.first});
    }
    void an_index_of_other_events_is_made_anew() {
        SearchWorld world;
        VERIFY_OK(ledger::advance_index(*world.session, 1000));
        world.session.reset();
        const auto longer = contents(world.index_file());
        SearchWorld other;
        VERIFY_OK(other.session->append(other.entry("copy.filed")));
        other.session.reset();
        put_contents(other.index_file(), longer);
        other.session = other.sign_in("Q01").value();
        QCOMPARE(sequences(ledger::look_up(*other.session, with(&LookUp::kind, "copy.filed"))).size(), std::size_t{1});
    }

private:
    static std::vector<std::string> index_content(SearchWorld& world) {
        std::vector<std::string> out;
        auto rows = world.session->opened().index().open->database().prepare("SELECT rowid, words FROM search").value();
        while (rows.step().value()) out.push_back(rows.text_at(0) + " " + rows.text_at(1));
        return out;
    }
    /// Anywhere in the index's own tables, as the library stores them.
    static bool index_says(SearchWorld& world, std::string_view text) {
        for (const auto* sql : {"SELECT block FROM search_data", "SELECT term FROM search_idx",
                                "SELECT c0 FROM search_content", "SELECT tag FROM said"}) {
            auto rows = world.session->opened().index().open->database().prepare(sql).value();
            while (rows.step().value())
                if (rows.text_at(0).find(text) != std::string::npos) return true;
        }
        return false;
    }
};

// How text is cut for the search.

namespace {

/// Tokens joined by "|", or by "+" where one stands beside the one before it.
std::string tokens(std::string_view text, TokensFor purpose = TokensFor::index) {
    std::string out;
    cut(text, purpose, [&](const Token& token) {
        out += (out.empty() ? "" : token.beside ? "+" : "|") + std::string(token.text);
        return true;
    });
    return out;
}

}  // namespace

class TestBigrams : public QObject {
    Q_OBJECT
private slots:
    void cuts_into_pairs_of_neighbours_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("wanted");
        const auto row = [](const char* name, const char* text, const char* wanted) {
            QTest::newRow(name) << std::string(text) << std::string(wanted);
        };
        row("a sentence", "借款人王小明", "借款|款人|人王|王小|小明|明");
        row("one character", "明", "明");
        row("runs end at control characters", "a bc\td\n", "AB|BC|C|D");
        row("blanks part nothing", "房貸　車 貸", "房貸|貸車|車貸|貸");
        row("dots and dashes neither", "瓦歷‧諾-幹／王", "瓦歷|歷諾|諾幹|幹王|王");
        row("a compatibility ideograph is the other", "\uF90A門", "\u91D1門|門");
        row("one character that is several", "㈱", "(株|株)|)");
        row("small and full-width letters are compared as capitals", "ＡＢc", "AB|BC|C");
        row("beyond the basic plane", "𠮷野家", "𠮷野|野家|家");
        row("digits belong to the run", "2026-貸", "20+2026|02|26|6貸|貸");
        row("letters alone are pairs", "submitted", "SU|UB|BM|MI|IT|TT|TE|ED|D");
        row("a number, whatever its width", "Ａ1234567", "A1+A1234567+A123|12+1234|23+2345|34+3456|45+4567|56|67|7");
        row("nothing", "", "");
        row("spaces only", "  ", "");
        row("broken bytes stand for themselves", "\xE7\x8E", "\xE7\x8E");
        row("a byte that begins nothing", "a\x80", "A\x80|\x80");
        row("a tag is one token as it is", "\x02item=T50 ab", "\x02item=T50|AB|B");
        row("a mark within a run begins no tag", "a\x02item", "A|IT|TE|EM|M");
    }
    void cuts_into_pairs_of_neighbours() {
        QFETCH(std::string, text);
        QFETCH(std::string, wanted);
        QCOMPARE(tokens(text), wanted);
    }

    // The row of pairs must stand side by side: a lone last character would part it from what follows.
    void a_text_that_is_searched_for_ends_with_its_last_pair() {
        QCOMPARE(tokens("王小明", TokensFor::search), std::string("王小|小明"));
        QCOMPARE(tokens("明", TokensFor::search), std::string("明"));
    }

    // Pairs of figures stand in every number: a number is looked for by rows of four and eight that few others have.
    void a_number_is_looked_for_by_its_longest_rows() {
        const auto sought = [](std::string_view text) { return tokens(text, TokensFor::search); };
        QCOMPARE(sought("Y1000007"), std::string("Y1000007"));
        QCOMPARE(sought("A123456789"), std::string("A1234567|12345678|23456789"));
        QCOMPARE(sought("00417"), std::string("0041|0417"));
        QCOMPARE(sought("417"), std::string("41|17"));
        QCOMPARE(sought("0007號"), std::string("0007|00|07|7號"));
        QCOMPARE(sought("房貸-0041"), std::string("房貸|貸0|0041"));
        QCOMPARE(sought("submitted"), std::string("SU|UB|BM|MI|IT|TT|TE|ED"));
    }
    // As FTS5 matches a phrase: each token of what is sought at the place after the one before, beside others or not.
    void every_part_of_a_text_is_found_in_it() {
        const std::string_view text = "案號A12-0034567房9第0000001號";
        std::vector<std::pair<std::string, std::size_t>> held;  // token, place
        std::size_t places = 0;
        cut(text, TokensFor::index, [&](const Token& token) {
            places += token.beside ? 0 : 1;
            held.emplace_back(std::string(token.text), places);
            return true;
        });
        const auto begins = [&](std::size_t at) { return at >= text.size() || (text[at] & 0xC0) != 0x80; };
        for (std::size_t from = 0; from < text.size(); ++from)
            for (std::size_t size = 1; from + size <= text.size(); ++size) {
                if (!begins(from) || !begins(from + size)) continue;
                const auto part = text.substr(from, size);
                std::vector<std::string> sought;
                cut(part, TokensFor::search, [&](const Token& token) {
                    sought.emplace_back(token.text);
                    return true;
                });
                const auto compared = domain::compared_words(part).size();
                if (sought.empty()) continue;  // a sign alone
                if (sought.size() == 1 && sought.front().size() == compared && compared < 4)
                    continue;  // as a beginning
                const auto there = [&](std::size_t place) {
                    for (std::size_t i = 0; i < sought.size(); ++i)
                        if (std::find(held.begin(), held.end(), std::pair(sought[i], place + i)) == held.end())
                            return false;
                    return true;
                };
                bool found = false;
                for (std::size_t place = 1; place <= places && !found; ++place) found = there(place);
                QVERIFY2(found, std::string(part).c_str());
            }
    }

    void a_token_stands_for_the_bytes_it_was_cut_from() {
        std::vector<std::pair<std::size_t, std::size_t>> places;
        cut("王 小明", TokensFor::index, [&](const Token& token) {
            places.emplace_back(token.begin, token.end);
            return true;
        });
        const std::vector<std::pair<std::size_t, std::size_t>> wanted{{0, 7}, {4, 10}, {7, 10}};
        QCOMPARE(places, wanted);
    }

    void ends_when_told_to() {
        int taken = 0;
        cut("一二三四", TokensFor::index, [&](const Token&) { return ++taken < 2; });
        QCOMPARE(taken, 2);
    }

    void a_tag_is_one_token_whatever_is_in_its_value() {
        QCOMPARE(tokens(tag("case", "2026 房貸\x02x")), std::string("\x02"
                                                                    "case=2026_房貸_x"));
    }
};

JCIC_TEST(TestLookUp)
JCIC_TEST(TestBigrams)
#include "test_look_up.moc"
