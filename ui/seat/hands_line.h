#pragma once
// Shows a card's hand-over: two persons with an arrow between them.

#include <QFrame>

namespace jcic::ui {

class ElidedLine;

class HandsLine : public QWidget {
    Q_OBJECT
public:
    explicit HandsLine(QWidget* parent = nullptr);
    struct Person {
        QString role;
        QString name;
        QString how;  ///< their present task: sign here, or enter their password
    };
    void show_hands(const Person& from, const Person& to);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Shown {
        QWidget* place = nullptr;
        ElidedLine* role = nullptr;
        ElidedLine* name = nullptr;
        ElidedLine* how = nullptr;
    };
    Shown add_person(const char* name);
    static void show_person(const Shown& where, const Person& person);
    Shown from_;
    Shown to_;
};

}  // namespace jcic::ui
