export default function SignIn() {
  return <h1>Connexion</h1>;
}
