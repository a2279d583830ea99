#pragma once
// The parts that a form is made of. Each call makes one: the widget with its object name, its words and what a screen
// reader says of it. Words are Chinese as QT_TR_NOOP marks them in a function of the form's class, and are said again
// where the language changes.

#include <QCheckBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <functional>
#include <utility>
#include <vector>

namespace jcic::ui {

class FormParts : public QObject {
public:
    /// A part of the form, which is named after its class where nobody named it.
    explicit FormParts(QWidget& form);

    /// A widget of that object name; its title, where it has one, is said by a screen reader alone.
    template <class W, class... Args>
    W* make(const char* name, const char* title = nullptr, Args&&... args) {
        auto* made = new W(std::forward<Args>(args)..., &form_);
        made->setObjectName(QLatin1String(name));
        if (title != nullptr) name_widget(*made, title);
        return made;
    }
    /// A widget after its label, whose key leads to it: "名稱(&N)".
    template <class W, class... Args>
    W* add_field(QBoxLayout& in, const char* name, const char* title, Args&&... args) {
        auto* made = make<W>(name, title, std::forward<Args>(args)...);
        in.addWidget(make_label(*made, title));
        in.addWidget(made);
        return made;
    }
    /// `label`: for what says later whose it is, or hides both.
    template <class W, class... Args>
    W* add_field(QBoxLayout& in, QLabel*& label, const char* name, const char* title, Args&&... args) {
        auto* made = add_field<W>(in, name, title, std::forward<Args>(args)...);
        label = qobject_cast<QLabel*>(in.itemAt(in.count() - 2)->widget());
        return made;
    }
    template <class W, class... Args>
    W* add_field(QFormLayout& in, const char* name, const char* title, Args&&... args) {
        auto* made = make<W>(name, title, std::forward<Args>(args)...);
        in.addRow(make_label(*made, title), made);
        return made;
    }
    /// One of several side by side, below its label.
    template <class W, class... Args>
    W* add_field(QGridLayout& in, int column, const char* name, const char* title, Args&&... args) {
        auto* made = make<W>(name, title, std::forward<Args>(args)...);
        in.addWidget(make_label(*made, title), 0, column);
        in.addWidget(made, 1, column);
        return made;
    }
    /// A widget's label alone, for a layout of its own.
    [[nodiscard]] QLabel* make_label(QWidget& of, const char* title);

    /// One line of text. `text` is null where it comes later.
    QLabel* make_line(const char* name, const char* text = nullptr, const char* kind = nullptr);
    /// Lines of text, broken where there is no room.
    QLabel* make_text(const char* name, const char* text = nullptr, const char* kind = nullptr);
    QLabel* add_text(QBoxLayout& in, const char* name, const char* text = nullptr, const char* kind = nullptr);

    /// It is no default by having the keys: Enter presses it by CommandKeys.
    QPushButton* make_button(const char* name, const char* text);
    template <class Act>
    QPushButton* make_button(const char* name, const char* text, Act act) {
        auto* made = make_button(name, text);
        connect(made, &QPushButton::clicked, &form_, std::move(act));
        return made;
    }

    QCheckBox* make_tick(const char* name, const char* text);
    QRadioButton* make_choice(const char* name, const char* text);

    struct Column {
        const char* key;  ///< as its place and width are kept (column_role)
        const char* title;
    };
    /// Rows without any below them, sorted by their headers. No columns: they come later.
    QTreeWidget* make_list(const char* name, const char* title, const std::vector<Column>& columns);

    void title_window(const char* text);
    void name_widget(QWidget& widget, const char* title);  ///< to a screen reader
    void say_tip(QWidget& on, const char* text);
    /// In a field that nothing is typed in.
    void say_hint(QLineEdit& in, const char* text);
    /// On what has setText. `context`: whose words they are, where they are not the form's own.
    template <class W>
    void say_text(W& on, const char* text, const char* context = nullptr) {
        say_words(
            text, on, [&on](const QString& said) { on.setText(said); }, [&on] { return on.text(); }, false, context);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Says it by `set`, now and in the next language, where `shown` does not say by then that something else stands
    /// there: what a form says later, by another call or by hand, is not taken back, but where it is these words again.
    void say_words(const char* text, QObject& by, std::function<void(const QString&)> set,
                   std::function<QString()> shown, bool spoken = false, const char* context = nullptr);
    struct Said {
        QPointer<QObject> by;  ///< says nothing any more once it is gone
        const char* context;
        const char* text;
        std::function<void(const QString&)> set;
        std::function<QString()> shown;
        bool spoken;    ///< by a screen reader: without a mnemonic
        QString words;  ///< in the language that was set last, said or not
    };
    [[nodiscard]] static QString words_of(const Said& one);
    QWidget& form_;
    std::vector<Said> said_;
};

template <class Layout>
Layout* lay_out(QWidget& in, int spacing, QMargins margins = {}) {
    auto* layout = new Layout(&in);
    layout->setSpacing(spacing);
    layout->setContentsMargins(margins);
    return layout;
}
template <class Layout>
Layout* add_layout(QBoxLayout& in, int spacing, int stretch = 0) {
    auto* layout = new Layout;
    layout->setSpacing(spacing);
    layout->setContentsMargins({});
    in.addLayout(layout, stretch);
    return layout;
}
template <class W>
W* put(QBoxLayout& in, W* widget, int stretch = 0) {
    in.addWidget(widget, stretch);
    return widget;
}
/// Widgets side by side; null: the room between them.
QHBoxLayout* add_row(QBoxLayout& in, std::initializer_list<QWidget*> widgets);
/// What stands below one another, within a row.
QVBoxLayout* add_column(QHBoxLayout& in, int stretch = 1);
/// The way of the keys from one to the next.
void follow(std::initializer_list<QWidget*> widgets);
/// The one that the window is about: Enter presses it, unless the keys are on another button (CommandKeys).
void make_primary(QPushButton& button);

}  // namespace jcic::ui
