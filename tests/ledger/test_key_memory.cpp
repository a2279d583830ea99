// What a locked desk leaves in memory: nothing. While it is open, keys lie in locked pages only.
#include <QFile>
#include <QProcess>
#include <QTest>
#include <sstream>

#include "app/keys/crypto.h"
#include "app/keys/epoch_keys.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "ledger/ledger_world.h"
#include "support/built.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

struct Needle {
    std::string name;
    std::string bytes;
};

struct Find {
    std::string name;
    bool locked = false;
    bool dumped = true;  ///< the kernel would write its mapping into a core
};

std::string utf16(const std::string& ascii) {
    std::string out;
    for (const char c : ascii) {
        out += c;
        out += '\0';
    }
    return out;
}

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

void add_key(std::vector<Needle>& needles, const std::string& name, ByteView key) {
    needles.push_back({name, to_text(key)});
    needles.push_back({name + " in hex", to_hex(key)});
    needles.push_back({name + " in HEX", upper(to_hex(key))});
}

void add_text(std::vector<Needle>& needles, const std::string& name, const std::string& text) {
    needles.push_back({name, text});
    needles.push_back({name + " in UTF-16", utf16(text)});
}

/// What the mappings of a picture hold, each needle as often as it is there.
std::vector<Find> found(const std::vector<Needle>& needles, const QString& picture) {
    QFile index(picture + ".index");
    QFile memory(picture);
    if (!index.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly)) qFatal("no picture");
    std::vector<Find> out;
    while (!index.atEnd()) {
        std::istringstream line(index.readLine().toStdString());
        qint64 size = 0;
        int locked = 0;
        int dumped = 0;
        line >> size >> locked >> dumped;
        const auto part = memory.read(size).toStdString();
        for (const auto& needle : needles)
            for (auto at = part.find(needle.bytes); at != std::string::npos; at = part.find(needle.bytes, at + 1))
                out.push_back({needle.name, locked == 1, dumped == 1});
    }
    return out;
}

QString told(const std::vector<Find>& finds) {
    QStringList out;
    for (const auto& find : finds) out << QString::fromStdString(find.name) + (find.locked ? "" : " (not locked)");
    return out.join(", ");
}

}  // namespace

class TestKeyMemory : public QObject {
    Q_OBJECT

    LedgerWorld world_;
    TestFolder output_;
    std::vector<Needle> needles_;
    const std::string pin_ = "83174926";

    [[nodiscard]] QString picture(const char* name) const {
        return QString::fromStdString((output_.path() / name).string());
    }

private slots:
    void initTestCase();
    void the_search_finds_what_an_open_desk_needs();
    void while_open_keys_lie_in_locked_pages_only();
    void after_the_lock_no_key_password_or_PIN_is_in_memory();
    void open_keys_are_in_no_mapping_that_a_core_would_hold();
    void a_forced_core_holds_none_either();
};

void TestKeyMemory::initTestCase() {
    {
        const auto session = world_.sign_in("Q01").value();
        const auto& opened = session->opened();
        const auto& origin = opened.origin();
        add_key(needles_, "ledger key", opened.ledger_key().view());
        add_key(needles_, "records key", opened.records_key().key().view());
        add_key(needles_, "person's signing key", opened.keys().signing.private_half().view());
        add_key(needles_, "person's exchange key", opened.keys().exchange.private_half().view());
        add_key(needles_, "database key", database_key(origin, opened.ledger_key()).view());
        add_key(needles_, "draft key",
                derive(opened.keys().exchange.private_half().view(), origin.id, origin.prefix("draft")).view());
        for (const auto purpose : {"head", "epoch-key", "search"})
            add_key(needles_, std::string(purpose) + " key",
                    derive(opened.ledger_key().view(), origin.id, origin.prefix(purpose)).view());
        add_key(needles_, "records' search key",
                derive(opened.records_key().key().view(), origin.id, origin.prefix("search")).view());
        const auto slot = read_slot(world_.path(), code("Q01")).value();
        add_key(needles_, "password's Argon2id value",
                stretch(password_of("Q01"), slot.salt, slot.cost).value().view());
        SystemRandom random;
        const auto epochs = EpochKeys::hold(world_.path(), origin, opened.ledger_key(), random).value();
        const auto open_epochs = epochs.all().value();
        QCOMPARE(open_epochs.size(), std::size_t{1});
        for (const auto& key : open_epochs) add_key(needles_, "epoch's key", key.key.private_half().view());
    }
    add_text(needles_, "password", to_text(password_of("Q01").view()));
    add_text(needles_, "PIN", pin_);

    QProcess child;
    child.start(built("tests/ledger/ledger_memory_child"),
                {QString::fromStdString(world_.path().string()), QString::fromStdString(output_.path().string())});
    child.write(QByteArray::fromStdString(to_text(password_of("Q01").view()) + "\n" + pin_ + "\n"));
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished(120'000));
    const auto ended = QByteArray::number(child.exitCode()) + " " + child.readAllStandardError();
    QVERIFY2(child.exitStatus() == QProcess::CrashExit, ended.constData());  // its core
}

// A search that finds nothing proves something only where it can find.
void TestKeyMemory::the_search_finds_what_an_open_desk_needs() {
    std::set<std::string> names;
    for (const auto& find : found(needles_, picture("open"))) names.insert(find.name);
    for (const auto* name : {"ledger key", "records key", "person's signing key", "person's exchange key",
                             "database key", "head key", "password", "PIN"})
        QVERIFY2(names.contains(name), name);
}

void TestKeyMemory::while_open_keys_lie_in_locked_pages_only() {
    auto finds = found(needles_, picture("open"));
    std::erase_if(finds, [](const Find& find) { return find.locked; });
    QVERIFY2(finds.empty(), qPrintable(told(finds)));
}

void TestKeyMemory::after_the_lock_no_key_password_or_PIN_is_in_memory() {
    const auto finds = found(needles_, picture("locked"));
    QVERIFY2(finds.empty(), qPrintable(told(finds)));
}

void TestKeyMemory::open_keys_are_in_no_mapping_that_a_core_would_hold() {
    auto finds = found(needles_, picture("open"));
    std::erase_if(finds, [](const Find& find) { return !find.dumped; });
    QVERIFY2(finds.empty(), qPrintable(told(finds)));
}

// Where the machine hands cores to a program of its own, the one above and the locked picture say what it would get.
void TestKeyMemory::a_forced_core_holds_none_either() {
    QFile pattern(QStringLiteral("/proc/sys/kernel/core_pattern"));
    QVERIFY(pattern.open(QIODevice::ReadOnly));
    const auto where = pattern.readAll().trimmed();
    std::string core;
    for (const auto& entry : fs::directory_iterator(output_.path()))
        if (entry.path().filename().string().starts_with("core")) core = to_text(contents(entry.path()));
    if (core.empty() && (where.startsWith('|') || where.contains('/')))
        QSKIP(qPrintable("cores go to " + QString::fromUtf8(where)));
    QVERIFY(core.size() > 100'000);
    QStringList names;
    for (const auto& needle : needles_)
        if (core.find(needle.bytes) != std::string::npos) names << QString::fromStdString(needle.name);
    QVERIFY2(names.isEmpty(), qPrintable(names.join(", ")));
}

JCIC_TEST(TestKeyMemory)
#include "test_key_memory.moc"
