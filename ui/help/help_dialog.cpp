#include "ui/help/help_dialog.h"

#include <QEvent>
#include <QFile>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBrowser>
#include <algorithm>

#include "ui/help/help_keys.h"
#include "ui/look/buttons.h"
#include "ui/look/form_parts.h"
#include "ui/look/row_delegate.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"

// The pages' object is in an archive: the linker takes it because it is called. Outside of any namespace, as Qt says.
static void load_help() {
    Q_INIT_RESOURCE(help);
}

namespace jcic::ui {
namespace {

const auto faults_page = QStringLiteral("faults");

QString embedded(const QString& path) {
    QFile file(QStringLiteral(":/docs/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A page's first line is its heading.
QString heading_of(const QString& text) {
    return text.section(QLatin1Char('\n'), 0, 0).mid(2).trimmed();
}

QString heading(Language language, const char* source) {
    return word_in(language, "jcic::ui::HelpLibrary", source);
}

/// Of a row of docs/use/faults.md: code, exit status, what happened, why, what to do.
QString fault_text(const QStringList& cells, Language language) {
    return QStringLiteral("# %1\n\n%2 `%3`\n\n## %4\n\n%5\n\n## %6\n\n%7\n")
        .arg(cells.at(2), heading(language, QT_TRANSLATE_NOOP("jcic::ui::HelpLibrary", "代碼")), cells.at(0),
             heading(language, QT_TRANSLATE_NOOP("jcic::ui::HelpLibrary", "原因")), cells.at(3),
             heading(language, QT_TRANSLATE_NOOP("jcic::ui::HelpLibrary", "建議處理方式")), cells.at(4));
}

/// The page has a table for each language.
std::vector<HelpPage> fault_pages(Language language) {
    const auto mark = QStringLiteral("<!-- faults-%1:").arg(q(words::row_of(language).code));
    std::vector<HelpPage> out;
    for (const auto& line : embedded(QStringLiteral("faults.md")).section(mark, 1, 1).split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1String("| `"))) continue;
        auto cells = line.split(QLatin1String(" | "));
        if (cells.size() != 5) continue;
        cells.first() = cells.first().mid(3).chopped(1);
        cells.last() = cells.last().trimmed().chopped(1).trimmed();
        const auto text = fault_text(cells, language);
        out.push_back({QStringLiteral("fault/") + cells.first(), heading_of(text), text});
    }
    return out;
}

/// What the page of rules says of one: its section without the heading; "" where it does not know it.
QString rule_text(const QString& rules, const QString& rule) {
    const auto heading = QStringLiteral("\n## %1\n").arg(rule);
    const auto from = rules.indexOf(heading);
    if (from < 0) return {};
    const auto begin = from + heading.size();
    const auto end = rules.indexOf(QLatin1String("\n## "), begin);
    return rules.mid(begin, end < 0 ? -1 : end - begin);
}

QString list_of(const std::vector<HelpPage>& faults) {
    QString out;
    for (const auto& one : faults)
        out +=
            QStringLiteral("- [%1](../../faults.md#%2) `%2`\n").arg(one.title, one.name.section(QLatin1Char('/'), 1));
    return out;
}

}  // namespace

HelpLibrary::HelpLibrary(Language language) {
    load_help();
    const auto folder = QStringLiteral("help/%1/").arg(q(words::row_of(language).code));
    const auto add = [&](const QString& name) {
        auto text = embedded(folder + name + QStringLiteral(".md"));
        text.replace(QLatin1String("](pictures/"), QStringLiteral("](qrc:/docs/%1pictures/").arg(folder));
        if (!text.isEmpty() && find(name) == nullptr) pages_.push_back({name, heading_of(text), text});
    };
    add(QStringLiteral("index"));
    if (pages_.empty()) return;
    for (const auto& link : help_links(pages_.front().text)) add(help_link(link));
    auto faults = fault_pages(language);
    const auto* rules = find(QStringLiteral("rules"));
    const auto rule_fault = QStringLiteral("fault/rule.");
    for (auto& fault : faults) {
        if (rules == nullptr || !fault.name.startsWith(rule_fault)) continue;
        const auto said = rule_text(rules->text, fault.name.mid(rule_fault.size()));
        if (!said.isEmpty())
            fault.text +=
                QStringLiteral("\n## %1\n").arg(heading(language, QT_TRANSLATE_NOOP("jcic::ui::HelpLibrary", "依據"))) +
                said;
    }
    // The page of faults says what a fault's page is; the list below it comes from docs/use/faults.md.
    for (auto& page : pages_)
        if (page.name == faults_page) page.text += QLatin1Char('\n') + list_of(faults);
    std::ranges::move(faults, std::back_inserter(pages_));
}

const HelpPage* HelpLibrary::find(const QString& name) const {
    const auto found = std::ranges::find(pages_, name, &HelpPage::name);
    return found == pages_.end() ? nullptr : &*found;
}

std::vector<const HelpPage*> HelpLibrary::search(const QString& words) const {
    const auto wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<const HelpPage*> titled;
    std::vector<const HelpPage*> others;
    for (const auto& page : pages_) {
        if (wanted.isEmpty() && page.about_fault()) continue;
        // The list of all faults would answer to every fault's word.
        if (!wanted.isEmpty() && page.name == faults_page) continue;
        const auto all_in = [&](const QString& text) {
            return std::ranges::all_of(wanted,
                                       [&](const auto& one) { return text.contains(one, Qt::CaseInsensitive); });
        };
        if (all_in(page.title))
            titled.push_back(&page);
        else if (all_in(page.text))
            others.push_back(&page);
    }
    titled.insert(titled.end(), others.begin(), others.end());
    return titled;
}

QString help_link(const QString& target) {
    const auto file = target.section(QLatin1Char('#'), 0, 0);
    const auto part = target.section(QLatin1Char('#'), 1);
    auto name = file.section(QLatin1Char('/'), -1);
    if (name.endsWith(QLatin1String(".md"))) name.chop(3);
    return name == faults_page && !part.isEmpty() ? QStringLiteral("fault/") + part : name;
}

QStringList help_links(const QString& text) {
    static const QRegularExpression link(QStringLiteral(R"((?<!!)\[[^\]]*\]\(([^)]+)\))"));
    QStringList out;
    for (auto each = link.globalMatch(text); each.hasNext();) out << each.next().captured(1);
    return out;
}

namespace {

constexpr int name_role = Qt::UserRole;

/// Shows what it is given, with pictures embedded in the help, at most as wide as the text; it loads nothing else.
class HelpText : public QTextBrowser {
public:
    explicit HelpText(QWidget* parent) : QTextBrowser(parent) {
        setOpenLinks(false);
        setUndoRedoEnabled(false);
    }
    QVariant loadResource(int type, const QUrl& name) override {
        const bool own = name.scheme() == QLatin1String("qrc") && name.path().startsWith(QLatin1String("/docs/help/"));
        if (type != QTextDocument::ImageResource || !own) return {};
        const QImage picture(QStringLiteral(":%1").arg(name.path()));
        const int room = maximumViewportSize().width() - verticalScrollBar()->sizeHint().width() -
                         2 * qCeil(document()->documentMargin());
        return picture.width() <= room ? picture : picture.scaledToWidth(room, Qt::SmoothTransformation);
    }
};

}  // namespace

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent), library_(spoken_language()) {
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(search_, &QLineEdit::textChanged, this, &HelpDialog::show_list);
    connect(search_, &QLineEdit::returnPressed, this, [this] {
        if (list_->count() > 0 && list_->item(0)->flags() != Qt::NoItemFlags)
            open_page(list_->item(0)->data(name_role).toString());
    });
    connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* chosen) {
        if (chosen != nullptr) open_page(chosen->data(name_role).toString());
    });
    connect(text_, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& target) { open_page(help_link(target.toString())); });
    show_list();
    open_at_size(*this, {900, 520});
    text_->setFocus();
}

void HelpDialog::build() {
    auto& parts = *new FormParts(*this);
    parts.title_window(QT_TR_NOOP("說明"));
    auto* column = new QVBoxLayout(this);
    auto* middle = new QHBoxLayout;
    column->addLayout(middle, 1);
    const auto below = [&parts](QBoxLayout& in, const char* label, QWidget* field, int stretch) {
        put(in, parts.make_label(*field, label));
        in.addWidget(field, stretch);
    };
    search_ = parts.make<QLineEdit>("helpSearch", QT_TR_NOOP("搜尋說明與錯誤代碼(&S)"));
    list_ = parts.make<QListWidget>("helpPages", QT_TR_NOOP("說明的頁"));
    ring_rows(*list_);
    list_->setFixedWidth(250);
    list_->setWordWrap(true);
    text_ = parts.make<HelpText>("helpText", QT_TR_NOOP("說明的內容"));
    auto* left = add_column(*middle, 0);
    below(*left, QT_TR_NOOP("搜尋說明與錯誤代碼(&S)"), search_, 0);
    below(*left, QT_TR_NOOP("頁(&P)"), list_, 1);
    below(*add_column(*middle), QT_TR_NOOP("內容(&T)"), text_, 1);
    back_ = parts.make_button("helpBack", QT_TR_NOOP("上一頁(&B)"), [this] { go_back(); });
    auto* keys = parts.make_button("helpKeys", QT_TR_NOOP("檢視按鍵(&K)…"),
                                   [this] { show_keys(parentWidget() != nullptr ? parentWidget()->window() : this); });
    auto* close = parts.make_button("helpClose", QT_TR_NOOP("關閉(&C)"), [this] { reject(); });
    add_row(*column, {back_, keys, nullptr, close});
}

void HelpDialog::open_page(const QString& name) {
    const auto wanted = library_.find(name) != nullptr ? name : QStringLiteral("index");
    if (page() == wanted) return;
    way_ << wanted;
    show_page();
}

void HelpDialog::go_back() {
    if (way_.size() < 2) return;
    way_.removeLast();
    show_page();
}

void HelpDialog::show_page() {
    enable_unless(*back_, way_.size() > 1 ? QString() : tr("無前一頁"));
    const auto* shown = library_.find(page());
    if (shown == nullptr) return;  // no help in this language
    text_->document()->setMarkdown(shown->text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                                    QTextDocument::MarkdownNoHTML);
    text_->moveCursor(QTextCursor::Start);
    choose_row();
}

/// The pages that the search leaves.
void HelpDialog::show_list() {
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const auto* one : library_.search(search_->text())) {
        auto* row = new QListWidgetItem(one->title, list_);
        row->setData(name_role, one->name);
        row->setToolTip(one->title);
    }
    // Nothing to choose: said where it would stand.
    if (list_->count() == 0) (new QListWidgetItem(tr("查無符合之說明頁。"), list_))->setFlags(Qt::NoItemFlags);
    choose_row();
}

/// The page that is read is chosen in the list, where it is there.
void HelpDialog::choose_row() {
    const QSignalBlocker quiet(list_);
    int chosen = -1;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->data(name_role).toString() == page()) chosen = row;
    list_->setCurrentRow(page().isEmpty() ? -1 : chosen);
}

void HelpDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    library_ = HelpLibrary(spoken_language());
    show_list();
    show_page();
}

void show_help(QWidget* window, const QString& page) {
    auto* help = qobject_cast<HelpDialog*>(window);
    // One that was closed may still wait for its end.
    for (auto* one : window->findChildren<HelpDialog*>(Qt::FindDirectChildrenOnly))
        if (help == nullptr && one->isVisible()) help = one;
    if (help == nullptr) help = new HelpDialog(window);
    help->open_page(page);
    help->show();
    help->raise();
    help->activateWindow();
}

}  // namespace jcic::ui
