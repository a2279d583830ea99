#include "ui/help/help_dialog.h"

#include <QEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBrowser>

#include "ui/help/keys_dialog.h"
#include "ui/look/form_parts.h"
#include "ui/look/row_ring.h"
#include "ui/look/screen_room.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {
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
